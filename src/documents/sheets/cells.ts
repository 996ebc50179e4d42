import { escapeFormula } from '../../domain/escape-formula.ts';

export type Cell = string | number | null;
/** Rows of a table; the first one names its columns. */
export type Rows = readonly (readonly Cell[])[];

/** The rows as they may stand in a file that people open in a spreadsheet: no text of them is a formula. */
export const disarmed = (rows: Rows): Cell[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? escapeFormula(cell) : cell)));
