import { describe, expect, it } from 'vitest';
import { formIds, jobTypes } from '../../src/diagram/flow.ts';
import { reachableFrom, successors } from '../../src/diagram/graph.ts';
import { evaluateDecision } from '../../src/diagram/read-decisions.ts';
import type { DecisionTable } from '../../src/diagram/read-decisions.ts';
import { readFlow } from '../../src/diagram/read-flow.ts';
import { walkFlow } from '../../src/diagram/walk-flow.ts';

const diagram = (body: string): string => `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <process id="example" name="示例" isExecutable="true">${body}</process></definitions>`;
const edge = (from: string, to: string, condition = ''): string =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${
    condition === '' ? '' : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`
  }</sequenceFlow>`;

const example = diagram(`
  <startEvent id="start" name="开始" />
  <serviceTask id="clock" name="启动"><extensionElements><zeebe:taskDefinition type="start-clock" />
    <zeebe:taskHeaders><zeebe:header key="clock" value="acceptance" /><zeebe:header key="task" value="ask, other" />
    <zeebe:header key="outcome" value="silent" /></zeebe:taskHeaders></extensionElements></serviceTask>
  <userTask id="ask" name="询问"><extensionElements><zeebe:formDefinition formId="ask" />
    <zeebe:assignmentDefinition candidateGroups="=[&quot;acceptor&quot;]" />
    <zeebe:taskHeaders><zeebe:header key="stepWorkingDays" value="3" /><zeebe:header key="separateFrom" value="one, two" />
    <zeebe:header key="withdraw" value="yes" /><zeebe:header key="signers" value="2" /></zeebe:taskHeaders>
    <zeebe:ioMapping><zeebe:output source="=outcome" target="askOutcome" /></zeebe:ioMapping></extensionElements></userTask>
  <exclusiveGateway id="which" name="哪个" default="which-both" />
  <intermediateThrowEvent id="jump" name="转"><linkEventDefinition id="l1" name="那里" /></intermediateThrowEvent>
  <intermediateCatchEvent id="there" name="那里"><linkEventDefinition id="l2" name="那里" /></intermediateCatchEvent>
  <subProcess id="both" name="并行"><startEvent id="in" /><parallelGateway id="fork" /><serviceTask id="left" />
    <serviceTask id="right" /><parallelGateway id="join" /><endEvent id="out" />
    ${edge('in', 'fork')}${edge('fork', 'left')}${edge('fork', 'right')}${edge('left', 'join')}${edge('right', 'join')}${edge('join', 'out')}
  </subProcess>
  <endEvent id="end-yes" name="是" /><endEvent id="end-no" name="否" />
  ${edge('start', 'clock')}${edge('clock', 'ask')}${edge('ask', 'which')}${edge('which', 'both')}
  ${edge('which', 'jump', '=askOutcome = "no" or askOutcome = "withdraw"')}${edge('both', 'end-yes')}${edge('there', 'end-no')}`);

describe('readFlow', () => {
  it('reads a human step with all that its headers promise', async () => {
    const flow = await readFlow(example);
    expect(flow.steps).toEqual([
      {
        id: 'ask',
        name: '询问',
        group: 'acceptor',
        formId: 'ask',
        outcomeVariable: 'askOutcome',
        headers: { stepWorkingDays: '3', separateFrom: 'one, two', withdraw: 'yes', signers: '2' },
        outcomes: [
          { outcome: 'no', edge: 'which-jump' },
          { outcome: 'withdraw', edge: 'which-jump' },
        ],
        otherwise: 'which-both',
        clockOutcomes: ['silent'],
        mayWithdraw: true,
        workingDays: 3,
        separateFrom: ['one', 'two'],
        applicantMay: [],
        signers: 2,
      },
    ]);
    expect(flow).toMatchObject({ processId: 'example', name: '示例', startFormId: '' });
    expect([formIds(flow), jobTypes(flow)]).toEqual([['ask'], ['', 'start-clock']]);
  });

  it('tells places apart and knows their scope', async () => {
    const flow = await readFlow(example);
    const kinds = Object.fromEntries(
      flow.nodes.map((node) => [node.id, `${node.kind} ${node.parent ?? '-'} ${node.link ?? '-'}`]),
    );
    expect(kinds).toMatchObject({
      jump: 'link-throw - 那里',
      there: 'link-catch - 那里',
      both: 'subprocess - -',
      fork: 'parallel both -',
      which: 'exclusive - -',
    });
  });

  it.each([
    ['text that is not XML', 'no xml'],
    ['two processes', example.replace('</definitions>', '<process id="second" /></definitions>')],
    ['no process', diagram('').replace(/<process.*<\/process>/, '')],
  ])('refuses %s', async (_, xml) => {
    await expect(readFlow(xml)).rejects.toMatchObject({ code: 'diagram-invalid' });
  });
});

describe('walkFlow', async () => {
  const flow = await readFlow(example);
  const walk = (...choices: [string, string][]) =>
    walkFlow(flow, { variables: {}, choices, results: {}, decide: () => null });

  it('goes through both branches and joins them once', () => {
    const { nodes, ends, variables } = walk(['ask', 'yes']);
    expect(nodes).toEqual([
      'start',
      'clock',
      'ask',
      'which',
      'both',
      'in',
      'fork',
      'left',
      'right',
      'join',
      'out',
      'end-yes',
    ]);
    expect([ends, variables]).toEqual([['end-yes'], { askOutcome: 'yes' }]);
  });

  it('jumps along a link', () => {
    expect(walk(['ask', 'no']).nodes).toEqual(['start', 'clock', 'ask', 'which', 'jump', 'there', 'end-no']);
  });

  it('says where plan and diagram differ', () => {
    expect(() => walk(['other', 'yes'])).toThrow('Expected the choice for ask, but got other');
    expect(() => walk(['ask', 'yes'], ['ask', 'no'])).toThrow('ask is left');
  });
});

describe('the graph', () => {
  it('goes through links, into subprocesses and out of them', async () => {
    const flow = await readFlow(example);
    expect([successors(flow, 'jump'), successors(flow, 'both'), successors(flow, 'out')]).toEqual([
      ['there'],
      ['in'],
      ['end-yes'],
    ]);
    expect(reachableFrom(flow, 'start').size).toBe(flow.nodes.length);
    expect([...reachableFrom(flow, 'join')].sort()).toEqual(['end-yes', 'join', 'out']);
  });
});

describe('evaluateDecision', () => {
  const table = (hitPolicy: 'UNIQUE' | 'FIRST', outputs = ['big']): DecisionTable => ({
    id: 't',
    name: '表',
    hitPolicy,
    inputs: [{ label: '数', expression: 'n' }],
    outputs: outputs.map((name) => ({ label: name, name })),
    rules: [
      { tests: ['> 10'], results: outputs.map(() => '"yes"') },
      { tests: ['-'], results: outputs.map(() => '"no"') },
    ],
  });

  it('takes the first rule that holds', () => {
    expect([11, 10].map((n) => evaluateDecision(table('FIRST'), { n }))).toEqual(['yes', 'no']);
    expect(evaluateDecision(table('FIRST', ['a', 'b']), { n: 11 })).toEqual({ a: 'yes', b: 'yes' });
  });

  it('refuses two rules that hold in a UNIQUE table', () => {
    expect(() => evaluateDecision(table('UNIQUE'), { n: 11 })).toThrowError(
      expect.objectContaining({ code: 'decision-invalid' }),
    );
  });

  it('gives null when no rule holds', () => {
    const { rules, ...rest } = table('UNIQUE');
    expect(evaluateDecision({ ...rest, rules: rules.slice(0, 1) }, { n: 1 })).toBeNull();
  });
});
