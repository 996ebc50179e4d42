import type { RowCells } from './cells.ts';
import { columnsOf, keyOf, rowsOf, writeRows } from './cells.ts';
import type { CatalogueFile } from './schema.ts';
import { catalogueFiles } from './schema.ts';

/** What became of one row; `cells` name the columns whose text differs, all of them for a row that came or went. */
export type RowChange = {
  readonly file: CatalogueFile;
  readonly key: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly cells: { readonly column: string; readonly before: string; readonly after: string }[];
};

type Files = Readonly<Record<string, string>>;

const byKey = (file: CatalogueFile, text: string): Map<string, RowCells> =>
  new Map(rowsOf(text).map((row) => [keyOf(file, row), row]));

const cellsOf = (file: CatalogueFile, before: RowCells, after: RowCells) =>
  columnsOf(file)
    .map((column) => ({ column, before: before[column] ?? '', after: after[column] ?? '' }))
    .filter((cell) => cell.before !== cell.after);

/** Row by row and column by column, what one table has that the other has not: changed and removed rows first, in their order. */
export const diffTable = (file: CatalogueFile, before: string, after: string): RowChange[] => {
  const [was, is] = [byKey(file, before), byKey(file, after)];
  const kept = [...was].flatMap(([key, row]): RowChange[] => {
    const now = is.get(key);
    if (now === undefined) return [{ file, key, change: 'removed', cells: cellsOf(file, row, {}) }];
    const cells = cellsOf(file, row, now);
    return cells.length === 0 ? [] : [{ file, key, change: 'changed', cells }];
  });
  const added = [...is]
    .filter(([key]) => !was.has(key))
    .map(([key, row]): RowChange => ({ file, key, change: 'added', cells: cellsOf(file, {}, row) }));
  return [...kept, ...added];
};

/** The differences of all tables; a table that only one side has counts as empty on the other. */
export const diffTables = (before: Files, after: Files): RowChange[] =>
  catalogueFiles.flatMap((file) => diffTable(file, before[file] ?? '', after[file] ?? ''));

/**
 * Does to `onto` what leads from `base` to `changed`, row by row: what others changed in other rows stays, and where both
 * changed one row the change wins, so that whoever reviews it sees it against what is in force.
 */
export const mergeTable = (file: CatalogueFile, base: string, changed: string, onto: string): string => {
  const [is, merged] = [byKey(file, changed), byKey(file, onto)];
  for (const { key, change } of diffTable(file, base, changed))
    if (change === 'removed') merged.delete(key);
    else merged.set(key, is.get(key)!);
  return writeRows(file, [...merged.values()]);
};
