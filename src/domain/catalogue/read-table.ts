import { CsvError, parse } from 'csv-parse/sync';
import type { Columns, Row } from './columns.ts';
import type { Problem } from './problem.ts';

type Record_ = { readonly record: readonly string[]; readonly info: { readonly lines: number } };
/** A row with the line it ends on, so that later checks can name it. */
export type Located<T> = { readonly line: number; readonly row: T };

const camel = (name: string): string => name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

const headerProblems = (file: string, header: readonly string[], names: readonly string[]): Problem[] => [
  ...names
    .filter((name) => !header.includes(name))
    .map((name) => ({ file, line: 1, column: name, expected: `the column ${name}`, found: header.join(',') })),
  ...header
    .filter((name, index) => !names.includes(name) || header.indexOf(name) !== index)
    .map((name) => ({ file, line: 1, column: name, expected: `only the columns ${names.join(',')}`, found: name })),
];

const readRow = (file: string, line: number, header: readonly string[], cells: readonly string[], columns: Columns) => {
  const problems: Problem[] = [];
  if (cells.length !== header.length) {
    const expected = `${header.length} cells`;
    return { row: {}, problems: [{ file, line, column: '(row)', expected, found: `${cells.length} cells` }] };
  }
  const row: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(columns)) {
    const found = cells[header.indexOf(name)] ?? '';
    const value = found === found.trim() ? column.read(found) : undefined;
    if (value === undefined) problems.push({ file, line, column: name, expected: column.expected, found });
    row[camel(name)] = value;
  }
  return { row, problems };
};

const repeatedKeys = (file: string, rows: readonly Located<Record<string, unknown>>[], key: readonly string[]) => {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const found = key.map((name) => String(row[camel(name)])).join(' ');
    const first = seen.get(found);
    if (first === undefined) seen.set(found, line);
    const expected = `a value used once (first in line ${first})`;
    return first === undefined ? [] : [{ file, line, column: key.join('+'), expected, found }];
  });
};

/**
 * Reads one CSV file against its columns. Broken cells become problems, and the row is left out.
 * @returns the good rows with their lines, and all problems of the file
 */
export const readTable = <C extends Columns>(
  file: string,
  content: string,
  columns: C,
  key: readonly string[],
): { rows: Located<Row<C>>[]; problems: Problem[] } => {
  let records: Record_[];
  try {
    records = parse(content, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    return { rows: [], problems: [{ file, line, column: '(row)', expected: 'well-formed CSV', found: error.code }] };
  }
  const [first, ...rest] = records;
  const header = first?.record ?? [];
  const problems = headerProblems(file, header, Object.keys(columns));
  if (problems.length > 0) return { rows: [], problems };
  if (rest.length === 0)
    return { rows: [], problems: [{ file, line: 2, column: '(row)', expected: 'at least one row', found: '' }] };
  const rows: Located<Row<C>>[] = [];
  for (const { record, info } of rest) {
    const read = readRow(file, info.lines, header, record, columns);
    problems.push(...read.problems);
    if (read.problems.length === 0) rows.push({ line: info.lines, row: read.row as Row<C> });
  }
  return { rows, problems: [...problems, ...repeatedKeys(file, rows, key)] };
};
