import { stringify } from 'csv-stringify/sync';
import { columnsOf, rowsOf } from '../../domain/catalogue/cells.ts';
import { escapeFormula } from '../../domain/catalogue/escape-formula.ts';
import type { CatalogueFile } from '../../domain/catalogue/schema.ts';
import { writeWorkbook } from '../../documents/sheets/write-workbook.ts';
import type { CatalogueTexts } from './catalogues.ts';

const safeRows = (file: CatalogueFile, text: string): string[][] => {
  const columns = columnsOf(file);
  return [columns, ...rowsOf(text).map((row) => columns.map((name) => escapeFormula(row[name] ?? '')))];
};

/** One table as CSV that Excel reads as UTF-8; formulas are disarmed. */
export const exportCsv = (file: CatalogueFile, texts: CatalogueTexts): Buffer =>
  Buffer.from(stringify(safeRows(file, texts[file] ?? ''), { bom: true, record_delimiter: 'windows' }));

/** Tables as one Excel file, a sheet each; formulas are disarmed. */
export const exportWorkbook = (files: readonly CatalogueFile[], texts: CatalogueTexts): Promise<Buffer> =>
  writeWorkbook(files.map((file) => ({ name: file.replace('.csv', ''), rows: safeRows(file, texts[file] ?? '') })));
