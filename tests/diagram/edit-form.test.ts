import { describe, expect, it } from 'vitest';
import { diffForm } from '../../src/diagram/diff/diff-form.ts';
import {
  changeField,
  formText,
  insertField,
  keptForm,
  moveField,
  newField,
  optionLines,
  optionsFrom,
  removeField,
  retyped,
  rowsOf,
  withIds,
  withRules,
} from '../../src/diagram/forms/edit-form.ts';
import { answering, nesting, silent } from '../../src/diagram/forms/components.ts';
import { parseForm } from '../../src/diagram/forms/form-schema.ts';
import type { FormField, FormSchema } from '../../src/diagram/forms/form-schema.ts';
import { validateForm } from '../../src/diagram/forms/validate-form.ts';
import { newDecision, newForm } from '../../src/diagram/new-files.ts';
import { readDecisions } from '../../src/diagram/read-decisions.ts';
import { files, forms } from '../contract/load-processes.ts';

const accept = forms.get('accept')!;
const keys = (schema: FormSchema): string[] => rowsOf(schema).map(({ at }) => at);
const formFiles = files.filter(({ name }) => name.endsWith('.form')).map((file) => [file.name, file.content] as const);

/** What the form editor makes of a form that nobody has changed: rows for every field, its own version. */
const drawnAgain = (schema: FormSchema): FormSchema => {
  const rows = (fields: FormSchema['components']): FormSchema['components'] =>
    fields.map((field, at) => ({
      ...(Object.fromEntries(Object.entries(field).toReversed()) as FormField),
      layout: { row: `Row_${at}`, columns: null },
      ...(field.components === undefined ? {} : { components: rows(field.components) }),
    }));
  return { ...schema, components: rows(schema.components), schemaVersion: 19 } as FormSchema;
};

describe('a form that is edited', () => {
  it.each(formFiles)('%s: drawn and kept unchanged it means the same, what is unknown stays', (_, content) => {
    const strange = { ...parseForm(content), exporter: { name: '别处' } };
    const kept = keptForm(drawnAgain(strange), strange);
    expect(formText(kept)).toBe(formText(strange));
    expect(diffForm(content, formText(keptForm(drawnAgain(parseForm(content)), parseForm(content))))).toEqual([]);
  });

  it('keeps a layout that says something', () => {
    const field = newField('textfield', 'a', '甲');
    const side = { ...accept, components: [field, { ...field, key: 'b' }] };
    const row = { layout: { row: 'Row_1', columns: 8 } };
    const drawn = { ...side, components: side.components.map((one) => ({ ...one, ...row })) };
    expect(keptForm(drawn, side).components).toMatchObject([row, row]);
  });

  it('is changed, moved in and taken from at any depth, the rest as it was', () => {
    const at = (place: string) => rowsOf(accept).find((row) => row.at === place)!.place;
    const court = at('remedies.court');
    const renamed = changeField(accept, court, (field) => ({ ...field, label: '法院' }));
    expect(diffForm(formText(accept), formText(renamed)).map((one) => [one.element, one.property, one.after])).toEqual([
      ['accept-remedies-court', 'label', '法院'],
    ]);
    const first = moveField(accept, court, -1);
    expect(keys(first).indexOf('remedies.court')).toBe(keys(accept).indexOf('remedies.court') - 1);
    expect(moveField(first, at('remedies.reconsiderationBody'), -1)).toEqual(first);
    expect(keys(removeField(accept, at('remedies')))).toEqual(
      keys(accept).filter((key) => !key.startsWith('remedies')),
    );
  });

  it('gets new components behind another, into a group, or at the end, each with an id of its own', () => {
    const group = rowsOf(accept).find(({ at }) => at === 'remedies')!.place;
    const field = newField('textfield', 'phone', '电话');
    expect(keys(insertField(accept, field, { after: [0] })).slice(0, 2)).toEqual(['outcome', 'phone']);
    expect(keys(insertField(accept, field)).at(-1)).toBe('phone');
    const inside = insertField(accept, field, { into: group });
    expect(rowsOf(inside).find(({ at }) => at === 'remedies.phone')!.field.id).toBe('accept-remedies-phone');
    const twice = insertField(insertField(accept, field), { ...field, id: 'Field_1ab' });
    expect(
      rowsOf(twice)
        .slice(-2)
        .map((row) => row.field.id),
    ).toEqual(['accept-phone', 'accept-phone-2']);
    expect(withIds(accept)).toEqual(accept);
  });

  it('has only components that pass its own rules, of whatever type', () => {
    for (const type of [...answering, ...nesting, ...silent]) {
      const form = { id: 'f', components: [newField(type, 'a', '甲')] };
      expect(() => validateForm(form, {})).not.toThrow();
    }
    const text = withRules(newField('textfield', 'a', '甲'), { required: true, pattern: '^x$', minLength: '' });
    expect(text.validate).toEqual({ maxLength: 200, required: true, pattern: '^x$' });
    expect(retyped(text, 'number')).toEqual({
      type: 'number',
      key: 'a',
      label: '甲',
      validate: { required: true, max: 1e8 },
    });
    expect(retyped(retyped(text, 'datetime'), 'textfield')).toMatchObject({
      label: '甲',
      validate: { maxLength: 200 },
    });
    expect(retyped(text, 'select').values).toHaveLength(2);
  });

  it('takes options as lines and keeps what they were', () => {
    const [outcome] = accept.components;
    expect(optionsFrom(optionLines(outcome!), outcome!.values)).toEqual(outcome!.values);
    expect(optionsFrom('1=一\n\n 二 ', [{ value: 1, label: '壹' }])).toEqual([
      { value: 1, label: '一' },
      { value: '二', label: '二' },
    ]);
  });
});

describe('new files', () => {
  it('are a form with an outcome and a table with a row', async () => {
    const form = parseForm(newForm('check-fire', '消防检查').content);
    expect(validateForm(form, { outcome: 'done' }).problems).toEqual([]);
    expect(newForm('check-fire', '').name).toBe('check-fire.form');
    const [table] = await readDecisions(newDecision('pick-way', '判定 <甲> & "乙"').content);
    expect(table).toMatchObject({ id: 'pick-way', name: '判定 <甲> & "乙"', hitPolicy: 'UNIQUE' });
    expect(table!.rules).toHaveLength(1);
  });
});
