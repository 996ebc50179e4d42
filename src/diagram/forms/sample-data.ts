import type { Variables } from '../feel.ts';
import type { FormValues } from './form-data.ts';
import type { FormField, FormSchema, Option } from './form-schema.ts';
import { labelOf } from './form-schema.ts';
import { validateForm } from './validate-form.ts';

const dates = { date: '2026-03-11', time: '09:30', datetime: '2026-03-11T09:30+08:00' };

const within = (wish: number, { validate }: FormField): number => {
  const limit = (value: unknown, none: number): number => (typeof value === 'number' ? value : none);
  return Math.min(Math.max(wish, limit(validate?.min, wish)), limit(validate?.max, wish));
};

const valueOf = (one: Option | string): unknown => (typeof one === 'object' ? one.value : one);

const codeLike = ['sample-0001', 'SAMPLE0001', '20260311', '13900000000', 'sample@example.com'];

/** The first text that a field's pattern takes. */
const fitting = ({ validate }: FormField, wish: string): string => {
  const { pattern = '' } = validate ?? {};
  if (pattern === '') return wish;
  return [wish, ...codeLike].find((text) => new RegExp(pattern).test(text)) ?? wish;
};

/** An example for one field: what the form says of it (`properties.sample`), else one by its kind. */
const exampleOf = (field: FormField): unknown => {
  const { type, values = [], subtype = 'date', properties } = field;
  const said = properties?.sample;
  const options = values.map(valueOf);
  if (type === 'textfield' || type === 'textarea') return said ?? fitting(field, `示例${labelOf(field)}`.slice(0, 20));
  if (type === 'number') return within(Number(said ?? 100), field);
  if (type === 'checkbox') return true;
  if (type === 'radio' || type === 'select') return options.find((value) => value === said) ?? options[0];
  if (type === 'checklist' || type === 'taglist') return options.slice(0, 1);
  return type === 'datetime' ? (said ?? dates[subtype]) : undefined;
};

const put = (data: FormValues, path: string, value: unknown): void => {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) data[first] = value;
  else put((data[first] ??= {}) as FormValues, rest.join('.'), value);
};

const examplesOf = (fields: readonly FormField[]): FormValues => {
  const data: FormValues = {};
  for (const field of fields) {
    const { type, path = '', key, components = [] } = field;
    if (type === 'group' && path === '') Object.assign(data, examplesOf(components));
    else if (type === 'group') put(data, path, examplesOf(components));
    else if (type === 'dynamiclist') put(data, path, [examplesOf(components)]);
    else if (key !== undefined && exampleOf(field) !== undefined) put(data, key, exampleOf(field));
  }
  return data;
};

/** A filled example (样表) of a form: a value for each field that `context` and the other values show, right by the form's own rules. */
export const sampleData = (schema: FormSchema, context: Variables = {}): FormValues =>
  validateForm(schema, examplesOf(schema.components), context).data;
