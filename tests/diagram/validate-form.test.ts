import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormField, FormSchema } from '../../src/diagram/forms/form-schema.ts';
import { parseForm } from '../../src/diagram/forms/form-schema.ts';
import { validateForm } from '../../src/diagram/forms/validate-form.ts';
import { forms } from '../contract/load-processes.ts';

const form = (...components: FormField[]): FormSchema => ({ id: 'example', components });
const codes = (schema: FormSchema, data: unknown, context = {}): string[] =>
  validateForm(schema, data, context).problems.map((one) => `${one.field} ${one.code}`);
const text = (validate = {}): FormField => ({ type: 'textfield', key: 'a', validate });
const number = (more: Partial<FormField> = {}): FormField => ({ type: 'number', key: 'a', ...more });
const choice = (type: string, validate = {}): FormField => ({
  type,
  key: 'a',
  values: [
    { label: '甲', value: 'x' },
    { label: '乙', value: 'y' },
  ],
  validate,
});
const date = (subtype: 'date' | 'time' | 'datetime'): FormField => ({ type: 'datetime', subtype, key: 'a' });

describe('validateForm judges one value', () => {
  it.each<[string, FormField, unknown, string[]]>([
    ['a required text', text({ required: true }), 'ok', []],
    ['a missing text', text({ required: true }), undefined, ['a required']],
    ['a text of blanks', text({ required: true }), ' \n　', ['a required']],
    ['an empty text that is not required', text({ minLength: 2 }), '', []],
    ['a text that is too short', text({ minLength: 2 }), '甲', ['a too-short']],
    ['a text at its limit, counted in characters', text({ maxLength: 2 }), '𠮷𠮷', []],
    ['a text above its limit', text({ maxLength: 2 }), '甲乙丙', ['a too-long']],
    ['a text above the general limit', text(), 'x'.repeat(20_001), ['a too-long']],
    ['a text against its pattern', text({ pattern: '^[0-9]+$' }), '12a', ['a pattern']],
    ['a text of the pattern', text({ pattern: '^[0-9]+$' }), '12', []],
    ['a wrong mail address', text({ validationType: 'email' }), 'nobody', ['a pattern']],
    ['a number instead of a text', text(), 7, ['a wrong-type']],
    ['an object instead of a text', text(), { toString: 'x' }, ['a wrong-type']],
    ['a number', number({ validate: { required: true } }), 0, []],
    ['a number as text', number(), '1.5', []],
    ['no number', number(), 'many', ['a wrong-type']],
    ['not a finite number', number(), Infinity, ['a wrong-type']],
    ['a number below its limit', number({ validate: { min: 1 } }), 0, ['a too-small']],
    ['a number above its limit', number({ validate: { max: 1 } }), 2, ['a too-large']],
    ['a number with too many digits', number({ decimalDigits: 1 }), 1.25, ['a decimal-digits']],
    ['a number between the steps', number({ increment: 0.1 }), 0.35, ['a step']],
    ['a number on a step', number({ increment: 0.1 }), 0.3, []],
    [
      'a required checkbox that is off',
      { type: 'checkbox', key: 'a', validate: { required: true } },
      false,
      ['a required'],
    ],
    ['a checkbox that is off', { type: 'checkbox', key: 'a' }, false, []],
    ['a checkbox of another type', { type: 'checkbox', key: 'a' }, 'yes', ['a wrong-type']],
    ['an option', choice('radio'), 'x', []],
    ['no option', choice('select'), 'z', ['a not-an-option']],
    ['a list where one option is asked', choice('radio'), ['x'], ['a not-an-option']],
    ['options', choice('checklist'), ['x', 'y'], []],
    ['no options where some are required', choice('taglist', { required: true }), [], ['a required']],
    ['an option twice', choice('checklist'), ['x', 'x'], ['a not-an-option']],
    ['one option where a list is asked', choice('checklist'), 'x', ['a wrong-type']],
    ['a day', date('date'), '2024-02-29', []],
    ['a day that does not exist', date('date'), '2023-02-29', ['a wrong-date']],
    ['a day in another writing', date('date'), '29.02.2024', ['a wrong-date']],
    ['a time', date('time'), '09:30', []],
    ['a time that does not exist', date('time'), '25:00', ['a wrong-date']],
    ['an instant', date('datetime'), '2026-03-02T01:00Z', []],
    ['an instant without time', date('datetime'), '2026-03-02', ['a wrong-date']],
  ])('%s', (_, field, value, expected) => {
    expect(codes(form(field), value === undefined ? {} : { a: value })).toEqual(expected);
  });

  it('says in both languages what was expected', () => {
    const [found] = validateForm(form({ ...text({ required: true }), label: '理由' }), {}).problems;
    expect(found).toEqual({ field: 'a', code: 'required', zh: '请填写“理由”', en: '理由 is required' });
  });
});

describe('validateForm keeps what counts', () => {
  const dependent = form(
    choice('radio'),
    { type: 'textfield', key: 'b', conditional: { hide: '=a != "x"' }, validate: { required: true } },
    { type: 'textfield', key: 'c', conditional: { hide: '=b = null' }, validate: { required: true } },
  );

  it('drops unknown keys and what is disabled or silent', () => {
    const schema = form(
      text(),
      { type: 'textfield', key: 'off', disabled: true, validate: { required: true } },
      { type: 'text', key: 'note' },
    );
    expect(validateForm(schema, { a: '1', off: '2', note: '3', other: 4 })).toEqual({ data: { a: '1' }, problems: [] });
  });

  it('neither requires nor keeps a hidden field, along a chain of conditions', () => {
    expect(validateForm(dependent, { a: 'y', b: '1', c: '2' })).toEqual({ data: { a: 'y' }, problems: [] });
    expect(codes(dependent, { a: 'x' })).toEqual(['b required']);
    expect(codes(dependent, { a: 'x', b: '1' })).toEqual(['c required']);
    expect(validateForm(dependent, { a: 'x', b: '1', c: '2' })).toEqual({
      data: { a: 'x', b: '1', c: '2' },
      problems: [],
    });
  });

  it('reads the context in conditions, and nobody can forge it', () => {
    const schema = form({ ...text({ required: true }), conditional: { hide: '=feeCode = ""' } });
    expect(codes(schema, {}, { feeCode: 'AG-01' })).toEqual(['a required']);
    expect(validateForm(schema, { a: '1', feeCode: 'AG-01' }, { feeCode: '' })).toEqual({ data: {}, problems: [] });
  });

  it('takes options from the context', () => {
    const schema = form(
      { type: 'select', key: 'a', valuesKey: 'materials' },
      { type: 'select', key: 'b', valuesExpression: '=materials' },
    );
    const context = { materials: [{ label: '申请书', value: 'application-form' }] };
    expect(codes(schema, { a: 'application-form', b: 'application-form' }, context)).toEqual([]);
    expect(codes(schema, { a: 'x', b: 'x' }, context)).toEqual(['a not-an-option', 'b not-an-option']);
  });

  const nested = form(
    choice('radio'),
    {
      type: 'group',
      path: 'g',
      components: [{ type: 'textfield', key: 'b', validate: { required: true } }],
      conditional: { hide: '=a = "y"' },
    },
    {
      type: 'dynamiclist',
      path: 'list',
      components: [
        choice('select', { required: true }),
        { type: 'textfield', key: 'why', conditional: { hide: '=a = "x"' }, validate: { required: true } },
      ],
    },
  );

  it('nests groups and lists, each entry with its own conditions', () => {
    const data = {
      a: 'x',
      g: { b: '1', other: 2 },
      list: [
        { a: 'x', why: 'gone' },
        { a: 'y', why: 'kept' },
      ],
    };
    expect(validateForm(nested, data)).toEqual({
      data: { a: 'x', g: { b: '1' }, list: [{ a: 'x' }, { a: 'y', why: 'kept' }] },
      problems: [],
    });
    expect(codes(nested, { a: 'x', list: [{ a: 'x' }, { a: 'y' }] })).toEqual(['g.b required', 'list.1.why required']);
  });

  it('hides a group with all in it', () => {
    expect(validateForm(nested, { a: 'y', g: { b: '1' } })).toEqual({ data: { a: 'y' }, problems: [] });
  });

  it.each([
    ['a text for a group', { a: 'x', g: 'no' }, 'g wrong-type'],
    ['a text for a list', { a: 'y', list: 'no' }, 'list wrong-type'],
    ['texts for entries', { a: 'y', list: ['no'] }, 'list wrong-type'],
    ['too many entries', { a: 'y', list: Array.from({ length: 501 }, () => ({ a: 'x' })) }, 'list too-many'],
  ])('refuses %s', (_, data, expected) => {
    expect(codes(nested, data)).toContain(expected);
  });

  it.each([null, [], 'text', 7])('refuses %j as data', (data) => {
    expect(codes(form(text()), data)).toEqual([' wrong-type']);
  });

  it('reads own properties only', () => {
    expect(codes(form({ ...text({ required: true }), key: 'constructor' }), {})).toEqual(['constructor required']);
  });

  it('never throws for data of any shape, and its own data pass again unchanged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms.values()),
        fc.object({ key: fc.constantFrom('outcome', 'remedies', 'materialVerdicts', 'reasons') }),
        (schema, data) => {
          const first = validateForm(schema, data);
          expect(validateForm(schema, first.data).data).toEqual(first.data);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a broken form is named', () => {
  it.each([
    ['text that is not JSON', () => parseForm('{')],
    ['a form without id', () => parseForm('{"components":[]}')],
    ['a form without components', () => parseForm('{"id":"a"}')],
    ['a pattern that is none', () => validateForm(form(text({ pattern: '(' })), { a: '1' })],
    ['a condition that is no FEEL', () => validateForm(form({ ...text(), conditional: { hide: '=a =' } }), { a: '1' })],
    ['an unknown component', () => validateForm(form({ type: 'hologram', key: 'a' }), { a: '1' })],
  ])('%s', (_, act) => {
    expect(act).toThrowError(expect.objectContaining({ code: 'form-invalid' }));
  });
});
