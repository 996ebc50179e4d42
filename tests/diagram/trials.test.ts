import { describe, expect, it } from 'vitest';
import { exampleData, flowVariables } from '../../src/diagram/flow-variables.ts';
import { diagramExpressions } from '../../src/diagram/lint/model/expressions.ts';
import { openModel } from '../../src/diagram/lint/model/open-model.ts';
import { bureauWorld } from '../../src/diagram/lint/world.ts';
import { tryDecision } from '../../src/diagram/try-decision.ts';
import { tryCell, tryFeel } from '../../src/diagram/try-feel.ts';
import { decisions, diagrams, dictionary, files } from '../contract/load-processes.ts';

describe('an expression that is tried', () => {
  it.each([
    ['=a + 1', { a: 2 }, 3, []],
    ['=a = "x"', {}, false, ['变量“a”没有值，按空处理']],
    ['=a.b', { a: {} }, null, ['没有“b”这一项，按空处理']],
    ['="a" + 1', {}, null, ['“+”处两边的类型不合，结果为空']],
    ['=date("x")', {}, null, ['“date("x")”的参数不对，结果为空']],
    ['=none(1)', {}, null, ['变量“none”没有值，按空处理', '没有“none(1)”要用的函数，结果为空']],
  ])('%s', (expression, variables, value, warnings) => {
    const trial = tryFeel(expression, variables);
    expect([trial.value, trial.warnings.map(({ zh }) => zh), trial.error]).toEqual([value, warnings, undefined]);
  });

  it('says from where it cannot be read', () => {
    expect(tryFeel('=a +* 1', {}).error?.zh).toBe('从“* 1”起读不懂');
    expect(tryFeel('=', {}).error?.zh).toContain('读不懂');
    expect(tryCell('[1..', 2, {}).error?.zh).toContain('读不懂');
    expect(tryCell('[1..3]', 2, {}).value).toBe(true);
  });
});

describe('a table that is tried', () => {
  const table = decisions.get('review-steps')!;

  it('shows the row that matches and its outputs', () => {
    const trial = tryDecision(table, { siteInspection: 'joint', expertReview: 'none', hearing: 'no' });
    expect([trial.row, trial.rows.filter(({ hit }) => hit).length, trial.problem]).toEqual([6, 1, undefined]);
    expect(trial.outputs.map(({ name, trial: { value } }) => [name, value])).toEqual([
      ['needsInspection', true],
      ['needsExpertReview', false],
      ['hearingMode', 'none'],
    ]);
  });

  it('says that none or several match', () => {
    expect(tryDecision(table, {}).problem?.zh).toContain('没有一行符合');
    expect(tryDecision(table, {}).inputs[0]!.warnings[0]!.zh).toContain('siteInspection');
    const open = { ...table, rules: [{ tests: ['', '', ''], results: ['true', 'true', '"x"'] }, ...table.rules] };
    const data = { siteInspection: 'no', expertReview: 'none', hearing: 'no' };
    expect(tryDecision(open, data).problem?.zh).toContain('第 1、2 行都符合');
    expect(tryDecision({ ...open, hitPolicy: 'FIRST' }, data).row).toBe(0);
  });
});

describe('the variables of a flow', () => {
  it.each(diagrams.map((file) => [file.name, file] as const))('%s: every condition can be tried', async (_, file) => {
    const model = await openModel(file, files, bureauWorld([], dictionary));
    const variables = flowVariables(model, dictionary);
    expect(variables.filter(({ label }) => !/[\u4e00-\u9fff]/u.test(label))).toEqual([]);
    for (const { text } of diagramExpressions(model)) {
      const { error, warnings } = tryFeel(text, { ...exampleData(variables), outcome: 'accept' });
      expect([text, error, warnings]).toEqual([text, undefined, []]);
    }
    const step = model.flow.steps.find(({ outcomeVariable }) => outcomeVariable !== '')!;
    const known = variables.find(({ name }) => name === step.outcomeVariable);
    expect(known).toMatchObject({ source: 'step', label: step.name, example: known!.values[0] });
  });
});
