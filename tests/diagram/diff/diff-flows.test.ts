import { describe, expect, it } from 'vitest';
import { diffFlows, withoutRelease } from '../../../src/diagram/diff/diff-flows.ts';
import { releaseResources } from '../../../src/diagram/release.ts';
import { files } from '../../contract/load-processes.ts';
import { change, element, insert, job, reroute, step, xmlOf } from '../lint/flow-builder.ts';
import type { Diagram } from '../lint/flow-builder.ts';
import { form, lawful } from '../lint/lawful-flow.ts';
import { table } from '../lint/fixtures/tables.ts';

const flow = (text: string) => [{ name: 'licence.bpmn', content: text }];
const between = async (after: Diagram | string, before: Diagram | string = lawful) =>
  (
    await diffFlows(
      flow(typeof before === 'string' ? before : xmlOf(before)),
      flow(typeof after === 'string' ? after : xmlOf(after)),
    )
  ).filter((one) => one.change !== 'layout');
const short = (all: Awaited<ReturnType<typeof between>>) =>
  all.map(({ change: what, element: id, property, before, after }) => [what, id, property, before, after]);

describe('two versions of a diagram', () => {
  it('differ in nothing when only the spelling differs', async () => {
    const text = xmlOf(lawful);
    expect(await diffFlows(flow(text), flow(text.replaceAll('><', '>\n  <')))).toEqual([]);
  });

  it.each([
    ['a job type', change(lawful, 'publish', job('archive')), ['publish', 'TaskDefinition.type', 'publish', 'archive']],
    [
      'a header',
      change(lawful, 'set-accepted', job('set-case-status', { status: 'filed' })),
      ['set-accepted', 'TaskHeaders.status', 'accepted', 'filed'],
    ],
    [
      'a group',
      change(lawful, 'deliver-result', step({ group: 'acceptor' })),
      ['deliver-result', 'AssignmentDefinition.candidateGroups', '=["deliverer"]', '=["acceptor"]'],
    ],
    [
      'a form',
      change(lawful, 'deliver-result', step({ group: 'deliverer', form: 'hand-out' })),
      ['deliver-result', 'FormDefinition.formId', 'deliver-result', 'hand-out'],
    ],
    [
      'promised days',
      change(lawful, 'deliver-result', step({ group: 'deliverer', days: '2' })),
      ['deliver-result', 'TaskHeaders.stepWorkingDays', '1', '2'],
    ],
    [
      'an output mapping',
      change(lawful, 'publish', job('publish', {}, { decision: '="grant"' })),
      ['publish', 'IoMapping.outputParameters.decision', null, '="grant"'],
    ],
    [
      'a documentation',
      change(lawful, 'publish', (id) =>
        job('publish')(id).replace('<extensionElements>', '<documentation>七日内</documentation><extensionElements>'),
      ),
      ['publish', 'documentation', null, '七日内'],
    ],
  ])('name %s with both values', async (_, after, [id, property, was, is]) => {
    expect(short(await between(after))).toEqual([['changed', id, property, was, is]]);
  });

  it('name a condition and a default branch', async () => {
    const other = reroute(lawful, 'decide-outcome', [
      'decide-outcome > make-refusal ? =decideOutcome = "refuse"',
      'decide-outcome > stop-review !',
    ]);
    expect(short(await between(other))).toEqual([
      ['changed', 'decide-outcome', 'default', 'decide-outcome--make-refusal', 'decide-outcome--stop-review'],
      ['changed', 'decide-outcome--make-refusal', 'name', null, '是'],
      ['changed', 'decide-outcome--make-refusal', 'conditionExpression.$type', null, 'bpmn:FormalExpression'],
      ['changed', 'decide-outcome--make-refusal', 'conditionExpression.body', null, '=decideOutcome = "refuse"'],
      ['changed', 'decide-outcome--stop-review', 'name', '是', null],
      ['changed', 'decide-outcome--stop-review', 'conditionExpression.$type', 'bpmn:FormalExpression', null],
      ['changed', 'decide-outcome--stop-review', 'conditionExpression.body', '=decideOutcome = "grant"', null],
    ]);
  });

  it('name a timer with its content', async () => {
    const waiting = (duration: string) =>
      insert(
        lawful,
        'start-review',
        'wait',
        element(
          'intermediateCatchEvent',
          `<timerEventDefinition id="t1"><timeDuration id="t2">${duration}</timeDuration></timerEventDefinition>`,
        ),
      );
    expect(short(await between(waiting('PT2H'), waiting('PT1H')))).toEqual([
      ['changed', 'wait', 'eventDefinitions 1.timeDuration.body', 'PT1H', 'PT2H'],
    ]);
  });

  it('name what came and what went', async () => {
    const wider = insert(lawful, 'publish', 'tell', job('notify', { template: 'public' }));
    expect((await between(wider)).map((one) => [one.change, one.element])).toEqual([
      ['added', 'tell'],
      ['added', 'tell--archive'],
      ['added', 'publish--tell'],
      ['removed', 'publish--archive'],
    ]);
    expect((await between(lawful, wider)).filter((one) => one.element === 'tell')[0]).toMatchObject({
      change: 'removed',
      type: 'bpmn:ServiceTask',
      message: { zh: '删去 名称 tell（tell）', en: 'tell is gone' },
    });
  });

  it('tell a drawing from a meaning', async () => {
    const moved = xmlOf(lawful).replace('<dc:Bounds x="150"', '<dc:Bounds x="155"');
    const coloured = xmlOf(lawful)
      .replace('<definitions', '<definitions xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0"')
      .replace('<bpmndi:BPMNShape id="accept-shape"', '<bpmndi:BPMNShape bioc:stroke="#f00" id="accept-shape"');
    for (const drawn of [moved, coloured]) {
      const found = await diffFlows(flow(xmlOf(lawful)), flow(drawn));
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map((one) => one.change))).toEqual(new Set(['layout']));
    }
  });
});

describe('two versions of a form', () => {
  const note = { type: 'textfield', id: 'note', key: 'note', label: '备注', validate: { maxLength: 9 } };
  const more = { type: 'textarea', id: 'more', key: 'more', label: '补充' };
  const inner = (...fields: object[]) => ({ type: 'group', id: 'group', path: 'group', components: fields });
  const diff = (before: object[], after: object[]) =>
    diffFlows([form('inspect', ['inspected'], before as never)], [form('inspect', ['inspected'], after as never)]);

  it('differ field by field, limit by limit', async () => {
    const after = { ...note, label: '说明', validate: { maxLength: 20 }, conditional: { hide: '=a' } };
    expect(short(await diff([note], [after]))).toEqual([
      ['changed', 'note', 'label', '备注', '说明'],
      ['changed', 'note', 'validate.maxLength', '9', '20'],
      ['changed', 'note', 'conditional.hide', null, '=a'],
    ]);
  });

  it('name options, fields that came and went, another order, another group', async () => {
    expect(short(await diffFlows([form('inspect', ['a'])], [form('inspect', ['a', 'b'])]))).toEqual([
      [
        'changed',
        'outcome',
        'values',
        '{"label":"a","value":"a"}',
        '{"label":"a","value":"a"}, {"label":"b","value":"b"}',
      ],
    ]);
    expect((await diff([note], [more])).map((one) => [one.change, one.element])).toEqual([
      ['added', 'more'],
      ['removed', 'note'],
    ]);
    expect(short(await diff([note, more], [more, note]))).toEqual([
      ['changed', 'inspect', 'order', 'outcome, note, more', 'outcome, more, note'],
    ]);
    expect(short(await diff([inner(), note], [inner(note)]))).toEqual([['changed', 'note', 'parent', '', 'group']]);
  });

  it('tell a place on the page from a meaning', async () => {
    const found = await diff([note], [{ ...note, layout: { row: 'r1', columns: 8 } }]);
    expect(found.map((one) => [one.change, one.element])).toEqual([['layout', 'note']]);
  });
});

describe('two versions of a decision', () => {
  const rules = [
    ['"a"', '"1"'],
    ['-', '"2"'],
  ];

  it('differ cell by cell', async () => {
    const after = table('pick', ['way'], [rules[0]!, ['not("b")', '"3"']]);
    expect(short(await diffFlows([table('pick', ['way'], rules)], [after]))).toEqual([
      ['changed', 'pick-r1', 'test itemCode', '-', 'not("b")'],
      ['changed', 'pick-r1', 'result way', '"2"', '"3"'],
    ]);
  });

  it('name rules that came and went', async () => {
    const found = await diffFlows([table('pick', ['way'], rules.slice(0, 1))], [table('pick', ['way'], rules)]);
    expect(short(found)).toEqual([['added', 'pick-r1', '', null, 'test itemCode=-; result way="2"']]);
  });
});

describe('two sets of files', () => {
  it('name files that came and went', async () => {
    const found = await diffFlows([form('a', ['x'])], [form('b', ['x'])]);
    expect(found.map((one) => [one.change, one.part, one.element])).toEqual([
      ['added', 'form', 'b'],
      ['removed', 'form', 'a'],
    ]);
  });

  it('are the same before and after a release', async () => {
    const library = files.filter((file) => /\.(bpmn|form|dmn)$/.test(file.name));
    const released = await releaseResources(library, 7);
    const found = await diffFlows(library, withoutRelease(released, 7));
    expect(found.map((one) => `${one.change} ${one.owner} ${one.element} ${one.property}`)).toEqual([]);
  });

  it('have a sentence in both languages for every difference', async () => {
    const [before, after] = ['standard-approval.bpmn', 'upper-review.bpmn'].map(
      (name) => files.find((file) => file.name === name)!.content,
    );
    const found = await diffFlows(flow(before!), flow(after!));
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter(({ message }) => message.zh === '' || message.en === '')).toEqual([]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});
