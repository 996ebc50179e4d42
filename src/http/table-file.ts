import { stringify } from 'csv-stringify/sync';
import exceljs from 'exceljs';
import { cellText } from '../domain/table-text.ts';

export type Cell = string | number | null;

export interface TableFile {
  /** Name of the sheet and of the file, without its ending. */
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** What Excel takes as the name of a sheet, characters. */
const longestSheetName = 31;

const safe = (cell: Cell): Cell => (typeof cell === 'string' ? cellText(cell) : cell);
const allRows = ({ columns, rows }: TableFile): Cell[][] => [[...columns], ...rows.map((row) => row.map(safe))];

/** The table as CSV: UTF-8 with the mark by which spreadsheets know it. */
const csvOf = (table: TableFile): Buffer =>
  Buffer.from(stringify(allRows(table), { bom: true, record_delimiter: 'windows' }));

/** The table as an Excel file. */
const workbookOf = async (table: TableFile): Promise<Buffer> => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet(table.name.slice(0, longestSheetName), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.addRows(allRows(table));
  sheet.getRow(1).font = { bold: true };
  sheet.columns.forEach((column) => (column.width = 18));
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A table as a file to download; texts in it are never formulas. */
export const fileOfTable = async (
  table: TableFile,
  format: TableFormat,
): Promise<{ mediaType: string; fileName: string; content: Buffer }> => ({
  mediaType: mediaTypes[format],
  fileName: `${table.name}.${format}`,
  content: format === 'csv' ? csvOf(table) : await workbookOf(table),
});
