import ExcelJS from 'exceljs';
import { disarmed } from './cells.ts';
import type { Rows } from './cells.ts';

const widest = 60;
/** What Excel takes as the name of a sheet, characters. */
const longestName = 31;

/** Tables as an Excel file, a sheet each; formulas are disarmed, and texts stay texts, so that days and codes stay as they are written. */
export const writeWorkbook = async (sheets: readonly { name: string; rows: Rows }[]): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name.slice(0, longestName), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRows(disarmed(rows));
    sheet.getRow(1).font = { bold: true };
    for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
      const cells = rows.map((row) => row[column] ?? '');
      const longest = Math.max(...cells.map((cell) => String(cell).length));
      const isText = cells.every((cell) => typeof cell === 'string');
      Object.assign(sheet.getColumn(column + 1), {
        width: Math.min(widest, longest + 4),
        ...(isText ? { numFmt: '@' } : {}),
      });
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
