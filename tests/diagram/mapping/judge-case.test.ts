import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/diagram/flow.ts';
import { checkMapping } from '../../../src/diagram/mapping/check-mapping.ts';
import { judgeCase } from '../../../src/diagram/mapping/judge-case.ts';
import type { Standing, Verdict } from '../../../src/diagram/mapping/judge-case.ts';
import { pairsOf, proposeMapping, reversed } from '../../../src/diagram/mapping/propose-mapping.ts';
import type { HistoryElement, TakenFlow } from '../../../src/diagram/mapping/tokens.ts';
import { readFlow } from '../../../src/diagram/read-flow.ts';
import type { SmallFlow } from '../../engine/moving/small-flow.ts';
import { boundary, event, jobTask, smallFlowXml, step, subprocess, timer } from '../../engine/moving/small-flow.ts';

const flow = async (small: SmallFlow): Promise<Flow> => readFlow(await smallFlowXml('flow', 'flow', small));
const named = (id: string, name: string): string => step(id).replace('<bpmn:userTask', `<bpmn:userTask name="${name}"`);

const line: SmallFlow = { elements: step('a') + step('b'), edges: ['start>a', 'a>b', 'b>end'] };
const fork: SmallFlow = {
  elements: `<bpmn:parallelGateway id="fork"/>${step('a')}${step('b')}${event('a-done')}${event('b-done')}<bpmn:parallelGateway id="join"/>`,
  edges: ['start>fork', 'fork>a', 'fork>b', 'a>a-done', 'b>b-done', 'a-done>join', 'b-done>join', 'join>end'],
};
const inPart: SmallFlow = {
  elements: subprocess('part', step('a'), ['part-start>a', 'a>part-end']) + step('b'),
  edges: ['start>part', 'part>b', 'b>end'],
};
const withWorker: SmallFlow = { elements: jobTask('serviceTask', 'a'), edges: ['start>a', 'a>end'] };

describe('a proposed mapping', () => {
  it('goes by id, then by name, then by what stands around, and each target is proposed once', async () => {
    const before = await flow({
      elements: step('a') + named('old', '复核') + step('x') + jobTask('serviceTask', 'gone'),
      edges: ['start>a', 'a>old', 'old>x', 'x>end', 'start>gone', 'gone>end'],
    });
    const after = await flow({
      elements: step('a') + named('new', '复核') + step('y'),
      edges: ['start>a', 'a>new', 'new>y', 'y>end'],
    });
    const proposals = proposeMapping(before, after);
    expect(proposals).toEqual([
      { source: 'a', target: 'a', by: 'id' },
      { source: 'old', target: 'new', by: 'name' },
      { source: 'x', target: 'y', by: 'neighbours' },
      { source: 'gone', target: null, by: 'none' },
    ]);
    expect(reversed(pairsOf(proposals))).toContainEqual({ source: 'new', target: 'old' });
  });

  it('is refused when edited to what is not there, is of another kind, or is said twice', async () => {
    const [before, after] = [
      await flow(line),
      await flow({
        ...withWorker,
        elements: jobTask('serviceTask', 'b') + step('a'),
        edges: ['start>a', 'a>b', 'b>end'],
      }),
    ];
    const problems = (pairs: [string, string][]): string[] =>
      checkMapping(
        [before],
        after,
        pairs.map(([source, target]) => ({ source, target })),
      ).map(({ en }) => en);
    expect(problems([['a', 'a']])).toEqual([]);
    expect(
      problems([
        ['a', 'nothing'],
        ['nothing', 'a'],
        ['b', 'b'],
        ['a', 'a'],
      ]),
    ).toEqual([
      'nothing is no place of the new diagram',
      'nothing is no place of the old diagram',
      'b and b are of different kinds',
      'a is mapped twice',
    ]);
  });
});

/** A history told in short: `id` is active, `id!` completed; `from>to` an edge that was taken. */
const history = (told: string, inner: readonly string[] = []): { elements: HistoryElement[]; taken: TakenFlow[] } => {
  const elements: HistoryElement[] = [
    {
      elementInstanceKey: '1',
      scopeKey: '',
      elementId: 'flow',
      elementType: 'PROCESS',
      flowVersion: 1,
      state: 'active',
    },
  ];
  const taken: TakenFlow[] = [];
  for (const word of told.split(' ').filter((one) => one !== '')) {
    const scopeKey = inner.some((id) => word.includes(id)) ? 'part' : '1';
    if (word.includes('>')) {
      taken.push({ scopeKey, flowId: `flow-${word.replace('>', '-')}`, flowVersion: 1 });
      continue;
    }
    const id = word.replace('!', '');
    const elementType = /^(fork|join)/u.test(id)
      ? 'PARALLEL_GATEWAY'
      : id === 'part'
        ? 'SUB_PROCESS'
        : id.includes('-') || /^(start|end)/u.test(id)
          ? 'EVENT'
          : 'USER_TASK';
    const state = word.endsWith('!') ? 'completed' : 'active';
    elements.push({ elementInstanceKey: id, scopeKey, elementId: id, elementType, flowVersion: 1, state });
  }
  return { elements, taken };
};

describe('how a case can be moved', () => {
  const judged = async (
    source: SmallFlow,
    target: SmallFlow,
    told: string,
    more: Partial<Standing> = {},
    inner: readonly string[] = [],
  ): Promise<Verdict> => {
    const [from, to] = [await flow(source), await flow(target)];
    const { elements, taken } = history(told, inner);
    const openSteps = elements.filter(({ elementType, state }) => elementType === 'USER_TASK' && state === 'active');
    return judgeCase({
      source: from,
      target: to,
      pairs: pairsOf(proposeMapping(from, to)),
      flowVersion: 1,
      elements,
      taken,
      bound: true,
      nativeRefused: false,
      pendingActs: 0,
      queuedCommands: 0,
      openSteps: openSteps.map(({ elementInstanceKey }) => elementInstanceKey),
      incidents: [],
      ...more,
    });
  };
  const atA = 'start! start>a a';
  const half = 'start! start>fork fork! fork>a fork>b a! a>a-done a-done! a-done>join b';

  it.each<[string, Verdict, SmallFlow, SmallFlow, string, Partial<Standing>?]>([
    [
      'at a step',
      {
        way: 'native',
        mapping: [
          { source: 'a', target: 'a' },
          { source: 'b', target: 'b' },
        ],
      },
      line,
      line,
      atA,
    ],
    ['at a step that a part takes in', { way: 're-seat', start: ['a'] }, line, inPart, atA],
    ['where the engine would not', { way: 're-seat', start: ['a'] }, line, line, atA, { nativeRefused: true }],
    [
      'at a step whose counterpart has a timer',
      { way: 're-seat', start: ['a'] },
      line,
      {
        elements: `${line.elements}${boundary('t', 'a', timer)}<bpmn:endEvent id="late"/>`,
        edges: [...line.edges, 't>late'],
      },
      atA,
    ],
    ['with a token at the join', { way: 're-seat', start: ['b', 'a-done'] }, fork, fork, half],
    ['where the new diagram splits', { way: 'stays', reason: 'join-would-wait', at: 'join' }, line, fork, atA],
    ['without a counterpart', { way: 'stays', reason: 'unmapped', at: 'a' }, line, withWorker, atA],
    ['before the engine has begun', { way: 'wait', reason: 'starting', at: '' }, line, line, '', { bound: false }],
    ['with an act on its way', { way: 'wait', reason: 'act-pending', at: '' }, line, line, atA, { pendingActs: 1 }],
    [
      'with a command that waits',
      { way: 'wait', reason: 'command-queued', at: '' },
      line,
      line,
      atA,
      { queuedCommands: 1 },
    ],
    ['with an incident', { way: 'wait', reason: 'incident', at: 'b' }, line, line, atA, { incidents: ['b'] }],
    ['when the task is not known yet', { way: 'wait', reason: 'behind', at: '' }, line, line, atA, { openSteps: [] }],
    ['between two steps', { way: 'wait', reason: 'behind', at: '' }, line, line, 'start! start>a a!'],
    ['on an edge', { way: 'wait', reason: 'behind', at: '' }, line, line, 'start! start>a'],
  ])('%s', async (_name, verdict, source, target, told, more) => {
    expect(await judged(source, target, told, more)).toEqual(verdict);
  });

  it('out of a part it is seated anew, with the part it is migrated', async () => {
    const told = 'start! start>part part part-start! part-start>a a';
    const inner = ['part-start', 'a'].map((id) => (id === 'a' ? '>a' : id));
    const elements = history(told, inner).elements.map((row) =>
      row.elementId === 'a' ? { ...row, scopeKey: 'part' } : row,
    );
    const { taken } = history(told, inner);
    expect((await judged(inPart, inPart, told, { elements, taken })).way).toBe('native');
    expect(await judged(inPart, line, told, { elements, taken })).toEqual({ way: 're-seat', start: ['a'] });
  });
});
