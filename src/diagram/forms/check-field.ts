import { BureauError } from '../../errors.ts';
import { evaluated, valueAt } from './form-data.ts';
import type { Leaf } from './form-data.ts';
import { labelOf } from './form-schema.ts';
import type { Limit, Option } from './form-schema.ts';
import { problem } from './problems.ts';
import type { Problem, ProblemCode } from './problems.ts';

/** Longest text where the form gives no limit, characters. */
const longestText = 20_000;

type Fail = (code: ProblemCode, params?: Record<string, string | number>) => Problem[];

const shown = (value: unknown): string =>
  String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 80);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const limitOf = (limit: Limit | undefined, leaf: Leaf): number | undefined => {
  if (limit === undefined || limit === '') return undefined;
  const value = typeof limit === 'string' && limit.startsWith('=') ? evaluated(limit, leaf.scope) : limit;
  return value === null || Number.isNaN(Number(value)) ? undefined : Number(value);
};

const patterns = { phone: /^\+?[0-9 ()-]{5,20}$/, email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ };

const expressionOf = (leaf: Leaf): RegExp | undefined => {
  const { pattern, validationType } = leaf.field.validate ?? {};
  if (validationType === 'phone' || validationType === 'email') return patterns[validationType];
  if (pattern === undefined || pattern === '') return undefined;
  try {
    return new RegExp(pattern);
  } catch (error) {
    throw new BureauError('form-invalid', { detail: `${leaf.at}: ${(error as Error).message}` });
  }
};

const checkText = (leaf: Leaf, fail: Fail): Problem[] => {
  const { value, field } = leaf;
  if (typeof value !== 'string') return fail('wrong-type', { expected: 'text' });
  const length = [...value].length;
  const min = limitOf(field.validate?.minLength, leaf);
  const max = limitOf(field.validate?.maxLength, leaf) ?? longestText;
  if (length > max) return fail('too-long', { limit: max, actual: length });
  if (min !== undefined && length < min) return fail('too-short', { limit: min, actual: length });
  const pattern = expressionOf(leaf);
  if (pattern === undefined || pattern.test(value)) return [];
  return fail('pattern', { hint: field.validate?.patternErrorMessage ?? field.validate?.pattern ?? pattern.source });
};

const checkNumber = (leaf: Leaf, fail: Fail): Problem[] => {
  const { value, field } = leaf;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return fail('wrong-type', { expected: 'number' });
  const min = limitOf(field.validate?.min, leaf);
  const max = limitOf(field.validate?.max, leaf);
  if (min !== undefined && number < min) return fail('too-small', { limit: min, actual: number });
  if (max !== undefined && number > max) return fail('too-large', { limit: max, actual: number });
  const digits = field.decimalDigits;
  if (digits !== undefined && Number(number.toFixed(digits)) !== number)
    return fail('decimal-digits', { limit: digits });
  const step = limitOf(field.increment, leaf);
  if (step === undefined || step <= 0) return [];
  const quotient = number / step;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 ? [] : fail('step', { limit: step });
};

const optionsOf = (leaf: Leaf): unknown[] => {
  const { values, valuesKey, valuesExpression } = leaf.field;
  const found: unknown =
    valuesExpression !== undefined && valuesExpression !== ''
      ? evaluated(valuesExpression, leaf.scope)
      : valuesKey !== undefined && valuesKey !== ''
        ? valueAt(leaf.scope, valuesKey)
        : values;
  if (!Array.isArray(found)) return [];
  return found.map((one: Option | string) => (typeof one === 'object' ? one.value : one));
};

const checkChoice = (leaf: Leaf, fail: Fail): Problem[] =>
  optionsOf(leaf).includes(leaf.value) ? [] : fail('not-an-option', { value: shown(leaf.value) });

const checkChoices = (leaf: Leaf, fail: Fail): Problem[] => {
  const { value } = leaf;
  if (!Array.isArray(value)) return fail('wrong-type', { expected: 'list' });
  const options = optionsOf(leaf);
  const wrong: unknown = value.find((one, index) => !options.includes(one) || value.indexOf(one) !== index);
  return wrong === undefined ? [] : fail('not-an-option', { value: shown(wrong) });
};

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const time = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?`;
const shapes = {
  date: new RegExp(`^${day}$`),
  time: new RegExp(`^${time}$`),
  datetime: new RegExp(`^${day}T${time}$`),
};

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const checkDate = (leaf: Leaf, fail: Fail): Problem[] => {
  const { value } = leaf;
  const subtype = leaf.field.subtype ?? 'date';
  if (typeof value !== 'string') return fail('wrong-type', { expected: 'date' });
  const right = shapes[subtype].test(value) && (subtype === 'time' || isDay(value.slice(0, 10)));
  return right ? [] : fail('wrong-date', { value: shown(value) });
};

const checks: Record<string, (leaf: Leaf, fail: Fail) => Problem[]> = {
  textfield: checkText,
  textarea: checkText,
  number: checkNumber,
  checkbox: (leaf, fail) => (typeof leaf.value === 'boolean' ? [] : fail('wrong-type', { expected: 'true/false' })),
  radio: checkChoice,
  select: checkChoice,
  checklist: checkChoices,
  taglist: checkChoices,
  datetime: checkDate,
};

/** What is wrong with the value of a visible field. Errors: `form-invalid` for a component we do not know. */
export const checkField = (leaf: Leaf): Problem[] => {
  const { field, value, at } = leaf;
  const fail: Fail = (code, params = {}) => [problem(at, code, labelOf(field), params)];
  const check = checks[field.type];
  if (check === undefined) throw new BureauError('form-invalid', { detail: `${at}: unknown component ${field.type}` });
  if (field.validate?.required === true && isEmpty(value)) return fail('required');
  return value === undefined || value === null || value === '' ? [] : check(leaf, fail);
};
