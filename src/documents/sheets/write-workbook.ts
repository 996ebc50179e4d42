import ExcelJS from 'exceljs';
import type { Sheet } from './read-workbook.ts';

const widest = 60;

/** Sheets of text as an Excel file; every cell is a text, so that days and codes stay as they are written. */
export const writeWorkbook = async (sheets: readonly Sheet[]): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRows(rows);
    sheet.getRow(1).font = { bold: true };
    for (let column = 1; column <= (rows[0]?.length ?? 0); column += 1) {
      const longest = Math.max(...rows.map((row) => row[column - 1]?.length ?? 0));
      Object.assign(sheet.getColumn(column), { width: Math.min(widest, longest + 4), numFmt: '@' });
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
