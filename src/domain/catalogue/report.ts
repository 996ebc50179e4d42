import type { Problem } from './problem.ts';
import type { Located } from './read-table.ts';
import type { CatalogueFile, RowOf } from './schema.ts';

export type LocatedTables = { readonly [F in CatalogueFile]: readonly Located<RowOf<F>>[] };
/** Reports a cell; `bad` false reports nothing, so that checks read as lists of rules. */
export type Report = (bad: boolean, line: number, column: string, expected: string, found: string) => void;

export const reporter = (file: CatalogueFile, problems: Problem[]): Report => {
  return (bad, line, column, expected, found) => {
    if (bad) problems.push({ file, line, column, expected, found });
  };
};

export const keysOf = <T>(rows: readonly Located<T>[], key: (row: T) => string): Set<string> =>
  new Set(rows.map(({ row }) => key(row)));

/** Departments of the district and bodies outside it. */
export const unitCodes = (tables: LocatedTables): Set<string> =>
  new Set([...tables['departments.csv'], ...tables['partners.csv']].map(({ row }) => row.code));
