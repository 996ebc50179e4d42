import { columnsOf, readCells, writeRows } from '../../domain/catalogue/cells.ts';
import type { Cells } from '../../domain/catalogue/cells.ts';
import { unescapeFormula } from '../../domain/escape-formula.ts';
import type { CatalogueFile } from '../../domain/catalogue/schema.ts';
import { catalogueFiles } from '../../domain/catalogue/schema.ts';
import { readWorkbook } from '../../documents/sheets/read-workbook.ts';
import { BureauError } from '../../errors.ts';
import type { CatalogueTexts } from './catalogues.ts';

/** A file that somebody brings in: Excel with a sheet a table, or one table as CSV, named by the file or by `file`. */
export interface TablesFile {
  name: string;
  bytes: Buffer;
  file: CatalogueFile | undefined;
}

const refused = (problem: string): BureauError => new BureauError('catalogue-import-file', { problem }, 'file');

const fileNamed = (name: string): CatalogueFile | undefined => {
  const wanted = `${name.replace(/\.(csv|xlsx)$/iu, '').toLowerCase()}.csv`;
  return catalogueFiles.find((file) => file === wanted);
};

const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('UTF-8（Excel: CSV UTF-8）');
  }
};

/** Spreadsheets write days in their own way: 2027/1/3 is 2027-01-03. */
const plainDay = (text: string): string => {
  const [, year, month = '', day = ''] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/u.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const textOfCells = (file: CatalogueFile, { header, rows }: Cells): string => {
  const columns = columnsOf(file);
  const names = header.map((name) => name.trim());
  const missing = columns.filter((name) => !names.includes(name));
  const unknown = names.filter((name, at) => !columns.includes(name) || names.indexOf(name) !== at);
  if (missing.length + unknown.length > 0)
    throw new BureauError(
      'catalogue-import-columns',
      { file, missing: missing.join(', ') || '-', unknown: unknown.join(', ') || '-' },
      'file',
    );
  const long = rows.findIndex((row) => row.slice(names.length).some((cell) => cell !== ''));
  if (long >= 0) throw refused(`${file}:${long + 2} > ${names.length} cells`);
  const cellOf = (name: string, cell: string): string => {
    const text = unescapeFormula(cell).trim();
    return name === 'day' ? plainDay(text) : text;
  };
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return writeRows(
    file,
    filled.map((row) => Object.fromEntries(names.map((name, at) => [name, cellOf(name, row[at] ?? '')]))),
  );
};

/**
 * The tables in a file, in the way they are kept; whether their rows are right is judged with the draft.
 * Errors: catalogue-import-file, catalogue-import-columns.
 */
export const readTables = async ({ name, bytes, file }: TablesFile): Promise<CatalogueTexts> => {
  if (/\.csv$/iu.test(name)) {
    const table = file ?? fileNamed(name);
    if (table === undefined) throw refused(name);
    const cells = readCells(decode(bytes));
    if (cells === undefined) throw refused('CSV');
    return { [table]: textOfCells(table, cells) };
  }
  if (!/\.xlsx$/iu.test(name)) throw refused(name);
  const sheets = await readWorkbook(bytes);
  const tables = sheets.map((sheet) => ({
    table: sheets.length === 1 ? (file ?? fileNamed(sheet.name)) : fileNamed(sheet.name),
    ...sheet,
  }));
  const foreign = tables.find(({ table }) => table === undefined);
  if (foreign !== undefined || tables.length === 0) throw refused(foreign?.name ?? name);
  return Object.fromEntries(
    tables.map(({ table, rows: [header = [], ...rows] }) => [table!, textOfCells(table!, { header, rows })]),
  );
};
