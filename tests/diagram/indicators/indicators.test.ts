import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../../src/domain/catalogue/parse-catalogue.ts';
import { criticalPath } from '../../../src/diagram/indicators/critical-path.ts';
import { flowIndicators, itemIndicators } from '../../../src/diagram/indicators/flow-indicators.ts';
import { compression, indicatorWords } from '../../../src/diagram/indicators/indicators.ts';
import { stageIndicators } from '../../../src/diagram/indicators/stage-indicators.ts';
import { openModel } from '../../../src/diagram/lint/model/open-model.ts';
import { readCatalogueFiles } from '../../../src/usecases/release/read-files.ts';
import { files } from '../../contract/load-processes.ts';
import { change, job, step, without, xmlOf } from '../lint/flow-builder.ts';
import type { Diagram } from '../lint/flow-builder.ts';
import { form, lawful, lawfulForms } from '../lint/lawful-flow.ts';
import { item, world } from '../lint/lint.ts';

const catalogue = parseCatalogue(
  await readCatalogueFiles(new URL('../../../processes/catalogue/', import.meta.url).pathname),
);

describe('the construction project', () => {
  const stages = [...catalogue.stages.values()];
  const before = stageIndicators(stages, 'before');
  const after = stageIndicators(stages, 'after');

  it('went from 19 stages to 12, from 126 papers to 61, from 60 working days to 42', () => {
    expect(before).toMatchObject({ steps: 19, materials: 126, workingDays: 60 });
    expect(after).toMatchObject({ steps: 12, materials: 61, workingDays: 42 });
    expect(compression(before, after)).toMatchObject({ steps: 36.8, materials: 51.6, workingDays: 30 });
  });

  it('has the critical stages of the catalogue', () => {
    const critical = (variant: string): string[] =>
      stages.filter((stage) => stage.variant === variant && stage.critical).map((stage) => stage.code);
    expect([before.criticalStages, after.criticalStages]).toEqual([critical('before'), critical('after')]);
  });
});

describe('criticalPath', () => {
  it('waits for the longest before it and is not held up by a circle or a stranger', () => {
    const plan = [
      { code: 'a', days: 2, predecessors: ['stranger'] },
      { code: 'b', days: 5, predecessors: [] },
      { code: 'c', days: 1, predecessors: ['a', 'b'] },
    ];
    expect(criticalPath(plan)).toEqual({ days: 6, stages: ['b', 'c'] });
    expect(criticalPath([{ code: 'x', days: 1, predecessors: ['x'] }]).days).toBe(1);
    expect(criticalPath([])).toEqual({ days: 0, stages: [] });
  });
});

describe('a flow', () => {
  const open = (flow: Diagram, more = lawfulForms, items = [item()]) =>
    openModel({ name: 'licence.bpmn', content: xmlOf(flow) }, more, { ...world, items });

  it('counts steps, people, days without the applicant’s, and the papers of its items', async () => {
    const found = flowIndicators(await open(lawful), () => 7);
    expect(found).toMatchObject({ steps: 6, materials: 7, workingDays: 8, people: 6, askedTwice: 0 });
    expect(found.criticalSteps).toEqual(['accept', 'accept-again', 'inspect', 'decide', 'deliver-result']);
    expect(found.roles).toEqual(['acceptor', 'applicant', 'decider', 'deliverer', 'inspector']);
  });

  it('is compressed when a step goes and another is quicker', async () => {
    const quick = change(without(lawful, 'inspect'), 'decide', step({ group: 'decider', days: '1' }));
    const [before, after] = [await open(lawful), await open(quick)].map((one) => flowIndicators(one, () => 4));
    expect(compression(before!, after!)).toEqual({
      steps: 16.7,
      materials: 0,
      workingDays: 50,
      people: 33.3,
      askedTwice: null,
    });
  });

  it('leaves out time that is suspended (LAW-19)', async () => {
    const paused = change(
      change(lawful, 'start-review', job('suspend-clock', { clock: 'review', ground: 'hearing', days: '5' })),
      'stop-review',
      job('resume-clock', { clock: 'review' }),
    );
    expect(flowIndicators(await open(paused), () => 0).workingDays).toBe(3);
  });

  it('knows what is asked twice, but not what is asked again after a supplement', async () => {
    const note = { type: 'textfield', id: 'note', key: 'note', label: '备注', validate: { maxLength: 9 } };
    const asking = (...ids: string[]) => [
      ...lawfulForms.filter((file) => !ids.includes(file.name.replace('.form', ''))),
      ...ids.map((id) => form(id, ['done'], [note])),
    ];
    const found = async (...ids: string[]) => flowIndicators(await open(lawful, asking(...ids)), () => 0);
    expect((await found('inspect', 'decide')).fieldsAskedTwice).toEqual([
      { field: 'note', forms: ['decide', 'inspect'] },
    ]);
    expect((await found('accept', 'accept-again')).askedTwice).toBe(0);
  });

  it('is measured for each item by the steps it can come to', async () => {
    const standard = files.find((file) => file.name === 'standard-approval.bpmn')!;
    const model = await openModel(standard, files, { ...world, items: [...catalogue.items.values()] });
    const plain = { ...item(), process: 'standard-approval' };
    const measured = itemIndicators(model, plain, 3);
    expect(measured).toMatchObject({ steps: 5, materials: 3, workingDays: 4, people: 4 });
    const inspected = itemIndicators(model, { ...plain, siteInspection: 'yes' }, 3);
    expect(inspected).toMatchObject({ steps: 6, workingDays: 6, people: 6 });
    expect(flowIndicators(model, () => 1).materials).toBe(model.items.length);
  });

  it('has words for every figure', () => {
    expect(Object.keys(indicatorWords)).toEqual(['steps', 'materials', 'workingDays', 'people', 'askedTwice']);
  });
});
