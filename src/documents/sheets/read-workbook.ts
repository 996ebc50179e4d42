import ExcelJS from 'exceljs';
import type { CellValue } from 'exceljs';
import { BureauError } from '../../errors.ts';
import { unpackSheets } from './unpack-sheets.ts';

/** One sheet as text, its first row first; cells at the end of a row that hold nothing are left out. */
export interface Sheet {
  name: string;
  rows: string[][];
}

const mostRows = 20_000;
const mostColumns = 64;
const mostSigns = 4_000;

const refused = (problem: string): BureauError => new BureauError('catalogue-import-file', { problem }, 'file');

/** Parts that cost time or memory and hold no cells; a range in them may span a whole sheet. */
const ignoreNodes = [
  'autoFilter',
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'hyperlinks',
  'mergeCells',
  'picture',
  'sheetViews',
  'tableParts',
];

const places = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Rows and cells must say where they stand within the limits: a row that claims a far place would be looped up to. */
const requirePlaces = (xml: string): void => {
  for (const [, double, single] of xml.matchAll(places)) {
    const [, letters = '', digits = ''] = /^([A-Z]{0,2})(\d{0,5})$/u.exec(double ?? single ?? '') ?? [];
    if (letters === '' && digits === '') throw refused(`${double ?? single}`);
    if (Number(digits) > mostRows + 1) throw refused(`> ${mostRows} rows`);
  }
};

const dayText = (day: Date): string => day.toISOString().slice(0, 10);

/** A cell as the text that a person sees; formulas are refused, whatever they would give. */
const textOf = (value: CellValue, place: string): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof Date) return dayText(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return typeof value.text === 'string' ? value.text : '';
  if ('formula' in value || 'sharedFormula' in value) throw refused(`${place}: formula`);
  throw refused(`${place}: error value`);
};

/**
 * Reads the sheets of an Excel file as text. Bounded in bytes, rows, columns and signs before and after unpacking; nothing
 * in the file is run or fetched. Error: catalogue-import-file with the reason.
 */
export const readWorkbook = async (bytes: Buffer): Promise<Sheet[]> => {
  const parts = unpackSheets(bytes);
  if (typeof parts === 'string') throw refused(parts);
  for (const [name, part] of parts) {
    if (/<!DOCTYPE|<!ENTITY/iu.test(part.toString('latin1'))) throw refused('DOCTYPE');
    if (name.includes('worksheets')) requirePlaces(part.toString('utf8'));
  }
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as never, { ignoreNodes });
  } catch {
    throw refused('no xlsx file');
  }
  return workbook.worksheets.map((sheet) => {
    if (sheet.rowCount > mostRows + 1) throw refused(`${sheet.name}: > ${mostRows} rows`);
    const rows: string[][] = [];
    sheet.eachRow((row) => {
      if (row.cellCount > mostColumns) throw refused(`${sheet.name}: > ${mostColumns} columns`);
      const cells: string[] = [];
      row.eachCell((cell, column) => {
        const text = textOf(cell.value, `${sheet.name}!${cell.address}`);
        if (text.length > mostSigns) throw refused(`${sheet.name}!${cell.address}: > ${mostSigns} characters`);
        while (cells.length < column - 1) cells.push('');
        cells.push(text);
      });
      rows.push(cells);
    });
    return { name: sheet.name, rows };
  });
};
