import { validateAllZeebe } from '@bpmn-io/element-templates-validator';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { headersOfJob, jobContract, stepHeaders } from '../../../src/diagram/job-contract.ts';
import { elementTemplates } from '../../../src/diagram/palette/element-templates.ts';
import type { ElementTemplate, Language } from '../../../src/diagram/palette/element-template.ts';
import type { Verb } from '../../../src/usecases/work/verb.ts';
import { flows, forms } from '../../contract/load-processes.ts';

const templates = elementTemplates('zh');
const of = (id: string): ElementTemplate | undefined => templates.find((one) => one.id === `oneseal.${id}`);
const jobs = templates.filter(({ elementType }) => elementType.value === 'bpmn:ServiceTask');
const steps = templates.filter(({ elementType }) => elementType.value === 'bpmn:UserTask');

const holds = (template: ElementTemplate, condition: { property: string; equals?: string } | undefined): boolean =>
  condition === undefined ||
  template.properties.find(({ id }) => id === condition.property)?.value === condition.equals;

/** The headers that a template writes when nothing is changed in it. */
const headersOf = (template: ElementTemplate, changed: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(
    template.properties
      .filter(({ condition }) => holds(template, condition))
      .flatMap(({ binding, id, value = '' }) =>
        binding.type === 'zeebe:taskHeader' ? [[binding.key, changed[id ?? ''] ?? value]] : [],
      )
      .filter(([, value]) => value !== ''),
  );
const keysOf = (template: ElementTemplate): string[] =>
  template.properties.flatMap(({ binding }) => (binding.type === 'zeebe:taskHeader' ? [binding.key] : []));

describe.each(['zh', 'en'] as const)('the palette in %s', (language: Language) => {
  const all = elementTemplates(language);

  it('is what Camunda’s schema of element templates asks for', () => {
    const { valid, results } = validateAllZeebe(all);
    expect(
      results
        .filter((one) => !one.valid)
        .map(({ object, errors = [] }) => [object.id, errors.map(({ message }) => message)]),
    ).toEqual([]);
    expect(valid).toBe(true);
  });

  it('names every template once, in its language alone', () => {
    const names = all.map(({ name, category }) => `${category.name} ${name}`);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(names.filter((name) => /\p{Script=Han}/u.test(name) !== (language === 'zh'))).toEqual([]);
  });
});

describe('templates of job types', () => {
  it('are there for every job type of the workers', () => {
    expect(jobs.map(({ id }) => id.replace('oneseal.', '')).sort()).toEqual(Object.keys(jobContract).sort());
  });

  it.each(Object.entries(jobContract))(
    '%s: has the headers of the contract and gives back what it says',
    (type, contract) => {
      const template = of(type)!;
      expect(keysOf(template)).toEqual([
        ...Object.keys(contract.headers),
        ...Object.keys(contract.more?.headers ?? {}),
      ]);
      for (const [key, rule] of Object.entries(headersOfJob(contract, { document: 'special-procedure-notice' }))) {
        const field = template.properties.find(({ id }) => id === key)!;
        expect(field.choices?.map(({ value }) => value) ?? []).toEqual(rule.several ? [] : rule.words);
        expect(field.choices?.filter(({ name, value }) => name === value) ?? []).toEqual([]);
      }
      const outputs = template.properties.filter(({ binding }) => binding.type === 'zeebe:output');
      expect(outputs.map(({ value }) => value)).toEqual(contract.returns);
    },
  );

  it.each(jobs.map((template) => [template.id.replace('oneseal.', ''), template] as const))(
    '%s: every choice is one that its worker takes',
    async (type, template) => {
      const { default: verb } = (await import(`../../../workers/${type}.ts`)) as { default: Verb };
      const free = { days: '5', document: 'decision', outcome: '', task: '' };
      const given = { ...Object.fromEntries(Object.entries(free).filter(([key]) => keysOf(template).includes(key))) };
      for (const field of template.properties)
        for (const { value } of field.choices ?? []) {
          const pause = value === 'special-procedure-notice' ? { ground: 'hearing', days: '5' } : {};
          const headers = {
            ...given,
            ...headersOf(template),
            ...(field.choices ? { [field.id!]: value } : {}),
            ...pause,
          };
          expect([type, field.id, value, Value.Check(verb.headers, headers)]).toEqual([type, field.id, value, true]);
        }
    },
  );
});

describe('templates of human steps', () => {
  const shipped = [...flows.values()].flatMap((flow) => flow.steps);

  it.each(shipped.map((step) => [step.id, step] as const))(
    '%s: is drawn in the shipped flows as it begins here',
    (id, step) => {
      const template = of(id)!;
      const value = (property: string): string | undefined =>
        template.properties.find((one) => one.id === property)?.value;
      const ownWay = ['stepWorkingDays', 'separateFrom'];
      const plain = (headers: Readonly<Record<string, string>>): [string, string][] =>
        Object.entries(headers)
          .filter(([key]) => !ownWay.includes(key))
          .sort();
      expect([value('name'), value('candidateGroups'), value('formId'), value('outcomeVariable')]).toEqual([
        step.name,
        `=["${step.group}"]`,
        step.formId,
        step.outcomeVariable,
      ]);
      expect(plain(headersOf(template))).toEqual(plain(step.headers));
    },
  );

  it('hold every header that a step may have, those of a ballot where people sign', () => {
    const plain = Object.keys(stepHeaders).filter((key) => !key.startsWith('ballot'));
    const wrong = steps.filter((one) => one.id !== 'oneseal.joint-signing' && keysOf(one).join() !== plain.join());
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(keysOf(of('joint-signing')!)).toEqual(Object.keys(stepHeaders));
  });

  it('begin with forms of the bureau, but for what a flow has of its own', () => {
    const named = steps.map(({ properties }) => properties.find(({ id }) => id === 'formId')!.value!);
    expect(named.filter((form) => !forms.has(form))).toEqual(['human-step', 'joint-signing']);
  });
});
