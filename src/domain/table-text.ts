// A spreadsheet takes what begins so for a formula, whoever wrote it.
const formula = /^[=+\-@\t\r]/u;

/** A text as a cell of a table that people open in a spreadsheet: never a formula. */
export const cellText = (text: string): string => (formula.test(text) ? `'${text}` : text);
