import { describe, expect, it } from 'vitest';
import { dictionaryPlaces, placedComponents } from '../../src/diagram/dictionary/dictionary.ts';
import { namesIn } from '../../src/diagram/feel.ts';
import { jobContract, startVariables } from '../../src/diagram/job-contract.ts';
import { decisions, dictionary, forms } from './load-processes.ts';

const { fields, variables } = dictionary;
const places = dictionaryPlaces(dictionary);
const named = (source: string): string[] => variables.filter((one) => one.source === source).map(({ name }) => name);

describe('the data dictionary', () => {
  it.each([...forms])('has every field of %s, of the same type', (_, form) => {
    const found = placedComponents(form.components);
    expect(found.map(({ at, field }) => [at, field.type, field.subtype])).toEqual(
      found.map(({ at }) => [at, places.get(at)?.type, places.get(at)?.subtype]),
    );
  });

  it('names each key once, with the forms that ask for it', () => {
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    for (const { key, forms: named } of fields)
      expect([key, named]).toEqual([
        key,
        [...forms.values()]
          .filter(({ components }) => components.some((field) => (field.key ?? field.path) === key))
          .map(({ id }) => id)
          .sort(),
      ]);
  });

  it('knows every option that a form offers', () => {
    const values = (at: string): unknown[] =>
      (places.get(at)?.values ?? []).map((one) => (one as { value: unknown }).value);
    for (const { id, components } of forms.values())
      for (const { at, field } of placedComponents(components))
        for (const option of field.values ?? [])
          expect([id, at, values(at)]).toEqual([
            id,
            at,
            expect.arrayContaining([(option as { value: unknown }).value]),
          ]);
  });

  it('has a Chinese label for everything, an id for nothing', () => {
    for (const { component } of fields) expect(component.label ?? component.dateLabel).toMatch(/[\u4e00-\u9fff]/u);
    for (const { label } of variables) expect(label).toMatch(/[\u4e00-\u9fff]/u);
    expect(
      placedComponents(fields.map(({ component }) => component)).filter(({ field }) => field.id !== undefined),
    ).toEqual([]);
  });

  it('has the variables of every start, every worker and every decision', () => {
    expect(named('start').sort()).toEqual([...startVariables].sort());
    expect(named('work').sort()).toEqual(
      [...new Set(Object.values(jobContract).flatMap(({ returns }) => returns))].sort(),
    );
    const read = [...decisions.values()].flatMap(({ inputs }) =>
      inputs.flatMap(({ expression }) => namesIn(expression)),
    );
    expect(read.filter((name) => !variables.some((one) => one.name === name))).toEqual([]);
  });
});
