import type { Rows } from '../documents/sheets/cells.ts';
import { writeCsv } from '../documents/sheets/write-csv.ts';
import { writeWorkbook } from '../documents/sheets/write-workbook.ts';

export const tableFormats = ['csv', 'xlsx'] as const;
type TableFormat = (typeof tableFormats)[number];

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A table as a file to download, by this name without its ending. */
export const fileOfTable = async (
  name: string,
  rows: Rows,
  format: TableFormat,
): Promise<{ mediaType: string; fileName: string; content: Buffer }> => ({
  mediaType: mediaTypes[format],
  fileName: `${name}.${format}`,
  content: format === 'csv' ? writeCsv(rows) : await writeWorkbook([{ name, rows }]),
});
