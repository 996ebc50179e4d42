import { describe, expect, it } from 'vitest';
import { compatibilityFindings } from '../../../src/diagram/compatibility/compatibility.ts';
import type { Standing } from '../../../src/diagram/compatibility/compatibility.ts';
import { openModel } from '../../../src/diagram/lint/model/open-model.ts';
import type { LintModel } from '../../../src/diagram/lint/model/model.ts';
import {
  change,
  diagram,
  element,
  end,
  fork,
  gateway,
  job,
  none,
  start,
  step,
  subprocess,
  xmlOf,
} from '../lint/flow-builder.ts';
import type { Diagram } from '../lint/flow-builder.ts';
import { world } from '../lint/lint.ts';

const modelOf = (flow: Diagram): Promise<LintModel> =>
  openModel({ name: 'licence.bpmn', content: xmlOf(flow) }, [], world);

const found = async (before: Diagram, after: Diagram, ...standing: string[]): Promise<string[]> => {
  const places = standing.map((at): Standing => ({ element: at, cases: 3 }));
  const running = [{ version: 4, model: await modelOf(before), standing: places }];
  const findings = compatibilityFindings(await modelOf(after), 'licence.bpmn', running);
  expect(findings.every((one) => one.severity === 'error' && one.file === 'licence.bpmn')).toBe(true);
  return findings.map(({ rule, element: at, place }) => `${rule} ${at} ${place}`);
};

/** accept sets acceptOutcome, check sets creditGood; both are read at the gateway behind decide. */
const flow = diagram(
  'licence',
  {
    start,
    accept: step(),
    check: job('check-credit'),
    decide: step(),
    way: gateway,
    'end-yes': end,
    'end-no': end,
  },
  [
    'start > accept > check > decide > way',
    'way > end-yes ? =acceptOutcome = "accept" and creditGood and decideOutcome = "grant"',
    'way > end-no !',
  ],
);
const without = (id: string): Diagram => change(flow, id, step({ outputs: {} }));

describe('variables that running cases need', () => {
  it.each<[string, Diagram, string[], string[]]>([
    ['nothing changes', flow, ['accept', 'check', 'decide', 'way'], []],
    [
      'dropped where the case has not passed',
      without('accept'),
      ['accept'],
      ['compatible-variables way acceptOutcome'],
    ],
    ['dropped where the case has it already', without('accept'), ['check', 'decide'], []],
    [
      'dropped by a step, seen by all that stand before the gateway',
      without('decide'),
      ['accept', 'decide'],
      ['compatible-variables way decideOutcome', 'compatible-variables way decideOutcome'],
    ],
    ['dropped by a job', change(flow, 'check', job('notify')), ['accept'], ['compatible-variables way creditGood']],
    ['at an element that is gone', diagram('licence', { start, end: end }, ['start > end']), ['accept'], []],
  ])('%s', async (_, after, standing, findings) => {
    expect(await found(flow, after, ...standing)).toEqual(findings);
  });

  it('new ones that are given only before the place', async () => {
    const before = diagram(
      'licence',
      { start, accept: step(), decide: step(), way: gateway, 'end-yes': end, 'end-no': end },
      ['start > accept > decide > way', 'way > end-yes ? =decideOutcome = "grant"', 'way > end-no !'],
    );
    expect(await found(before, flow, 'accept')).toEqual([]);
    expect(await found(before, flow, 'decide')).toEqual(['compatible-variables way creditGood']);
  });

  it('set by another branch of a parallel part are there when the branches have joined', async () => {
    const both = subprocess(
      {
        'both-start': start,
        split: fork,
        left: step(),
        right: step(),
        'left-done': none,
        'right-done': none,
        join: fork,
        'both-end': end,
      },
      ['both-start > split > left > left-done > join > both-end', 'split > right > right-done > join'],
    );
    const parallel = diagram('licence', { start, both, way: gateway, 'end-yes': end, 'end-no': end }, [
      'start > both > way',
      'way > end-yes ? =leftOutcome = "yes" and rightOutcome = "yes"',
      'way > end-no !',
    ]);
    expect(await found(parallel, parallel, 'left', 'right', 'both')).toEqual([]);
  });
});

describe('messages that running cases wait for', () => {
  const waiting = (message: string): Diagram => ({
    ...diagram('licence', { start, wait: element('receiveTask', '', `messageRef="paid"`), end }, [
      'start > wait > end',
    ]),
    roots: `<message id="paid" name="${message}"><extensionElements><zeebe:subscription correlationKey="=caseId" /></extensionElements></message>`,
  });
  it('must be waited for at the same place', async () => {
    expect(await found(waiting('paid'), waiting('paid'), 'wait')).toEqual([]);
    expect(await found(waiting('paid'), waiting('settled'), 'wait')).toEqual(['compatible-messages wait message paid']);
    expect(await found(waiting('paid'), waiting('settled'))).toEqual([]);
  });
});
