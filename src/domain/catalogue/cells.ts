import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { CatalogueFile } from './schema.ts';
import { schema } from './schema.ts';

/** A table as text cells, before anybody asks what they mean: columns in the order of the schema where they are known. */
export type Cells = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** One row by column name. */
export type RowCells = Readonly<Record<string, string>>;

export const columnsOf = (file: CatalogueFile): string[] => Object.keys(schema[file].columns);

/** What identifies a row among those of its table. */
export const keyOf = (file: CatalogueFile, row: RowCells): string =>
  schema[file].key.map((column) => row[column] ?? '').join(' ');

/** Reads CSV text; undefined where it is none. A byte order mark and empty lines do not count. */
export const readCells = (text: string): Cells | undefined => {
  try {
    const [header = [], ...rows] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
    return { header, rows };
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
};

/** The rows of a table that was checked before, by column name, in their order. */
export const rowsOf = (text: string): RowCells[] => {
  const { header = [], rows = [] } = readCells(text) ?? {};
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
};

/** The one way in which a table is kept: the columns of the schema, LF, quotes only where they are needed. */
export const writeRows = (file: CatalogueFile, rows: readonly RowCells[]): string => {
  const columns = columnsOf(file);
  return stringify([columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]);
};
