import { columnsOf, rowsOf } from '../../domain/catalogue/cells.ts';
import type { CatalogueFile } from '../../domain/catalogue/schema.ts';
import { writeCsv } from '../../documents/sheets/write-csv.ts';
import { writeWorkbook } from '../../documents/sheets/write-workbook.ts';
import type { CatalogueTexts } from './catalogues.ts';

const allRows = (file: CatalogueFile, texts: CatalogueTexts): string[][] => {
  const columns = columnsOf(file);
  return [columns, ...rowsOf(texts[file] ?? '').map((row) => columns.map((name) => row[name] ?? ''))];
};

/** One table as CSV. */
export const exportCsv = (file: CatalogueFile, texts: CatalogueTexts): Buffer => writeCsv(allRows(file, texts));

/** Tables as one Excel file, a sheet each. */
export const exportWorkbook = (files: readonly CatalogueFile[], texts: CatalogueTexts): Promise<Buffer> =>
  writeWorkbook(files.map((file) => ({ name: file.replace('.csv', ''), rows: allRows(file, texts) })));
