import type { StepRow } from './step-rows.ts';

/** What a row says beside name and kind: its properties by the keys of their words. */
export const propertiesOf = (row: StepRow): [word: string, value: string][] => {
  const { jobType, group, formId, decisionId, resultVariable, condition, headers, outputs, link, text, from, to } = row;
  const all: [string, string | null][] = [
    ['steps.way', from === '' ? null : `${from} → ${to}`],
    ['steps.job-type', jobType],
    ['steps.group', group],
    ['steps.form', formId],
    ['steps.decision', decisionId],
    ['steps.result-variable', resultVariable],
    ['steps.condition', row.isDefault ? null : condition],
    ['steps.link', link],
    ['steps.text', text],
    ...(headers ?? []).map(([key, value]): [string, string] => [key === 'stepWorkingDays' ? 'steps.days' : key, value]),
    ...outputs.map(([source, target]): [string, string] => ['steps.output', `${source} → ${target}`]),
  ];
  return all.filter((one): one is [string, string] => one[1] !== null && one[1] !== '');
};

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Rows as a CSV file that spreadsheets open in Chinese, too. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
