import type { Located } from './read-table.ts';
import type { Problem } from './problem.ts';
import type { RowOf } from './schema.ts';

/** Every parameter of parameters.csv with its unit; law ids, meanings and sources stand in the file. */
const units = {
  'closing-time': 'time',
  'acceptance-notice-days': 'working-days',
  'supplement-days': 'working-days',
  'review-statutory-days': 'working-days',
  'extension-days': 'working-days',
  'joint-review-days': 'working-days',
  'joint-extension-days': 'working-days',
  'upper-review-days': 'working-days',
  'delivery-days': 'working-days',
  'publish-days': 'working-days',
  'hearing-request-days': 'working-days',
  'hearing-hold-days': 'working-days',
  'hearing-notice-days': 'working-days',
  'deferral-days': 'working-days',
  'post-check-days': 'working-days',
  'renewal-notice-days': 'working-days',
  'disclosure-days': 'working-days',
  'disclosure-extension-days': 'working-days',
  'bad-rating-contact-days': 'working-days',
  'bad-rating-fix-days': 'working-days',
  'reconsideration-days': 'days',
  'litigation-months': 'months',
  'inspectors-minimum': 'people',
  'log-retention-days': 'days',
  'light-yellow-percent': 'percent',
  'light-yellow-minimum-days': 'working-days',
  'case-number-prefix': 'text',
  'document-number-prefix': 'text',
  'payment-days': 'working-days',
  'contact-office': 'text',
  'contact-phone': 'text',
  'contact-address': 'text',
  'contact-hours': 'text',
  'reconsideration-body': 'text',
  court: 'text',
  'licence-area': 'text',
  payee: 'text',
  'payment-way': 'text',
} as const;

type Units = typeof units;
export type ParameterKey = keyof Units;
/** Values by key: texts stay texts, times are minutes after midnight, all else whole numbers in their unit. */
export type Parameters = { readonly [K in ParameterKey]: Units[K] extends 'text' ? string : number };

const minutes = (value: string): number | undefined => {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(value) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
};

const valueOf = (unit: Units[ParameterKey], value: string): number | string | undefined => {
  if (unit === 'text') return value;
  if (unit === 'time') return minutes(value);
  const number = /^\d{1,6}$/u.test(value) ? Number(value) : 0;
  return number >= 1 && (unit !== 'percent' || number <= 100) ? number : undefined;
};

const expected = (unit: string): string =>
  unit === 'time' ? 'a time HH:MM' : unit === 'percent' ? 'a whole number 1–100' : 'a whole number ≥ 1';

/** Reads the parameters; a missing, unknown or wrongly typed one becomes a problem. */
export const readParameters = (rows: readonly Located<RowOf<'parameters.csv'>>[]) => {
  const file = 'parameters.csv';
  const problems: Problem[] = [];
  const parameters: Partial<Record<ParameterKey, number | string>> = {};
  for (const { line, row } of rows) {
    const unit = units[row.key as ParameterKey] as Units[ParameterKey] | undefined;
    const value = unit === undefined ? undefined : valueOf(unit, row.value);
    if (unit === undefined)
      problems.push({ file, line, column: 'key', expected: 'a parameter the platform knows', found: row.key });
    else if (unit !== row.unit) problems.push({ file, line, column: 'unit', expected: unit, found: row.unit });
    else if (value === undefined)
      problems.push({ file, line, column: 'value', expected: expected(unit), found: row.value });
    else parameters[row.key as ParameterKey] = value;
  }
  for (const key of Object.keys(units))
    if (!rows.some(({ row }) => row.key === key))
      problems.push({ file, line: rows.length + 2, column: 'key', expected: `a row ${key}`, found: '' });
  return { parameters: parameters as Parameters, problems };
};
