import { stringify } from 'csv-stringify/sync';
import { disarmed } from './cells.ts';
import type { Rows } from './cells.ts';

/** A table as CSV: UTF-8 with the mark by which spreadsheets know it; formulas are disarmed. */
export const writeCsv = (rows: Rows): Buffer =>
  Buffer.from(stringify(disarmed(rows), { bom: true, record_delimiter: 'windows' }));
