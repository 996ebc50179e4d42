// What a spreadsheet would take for a formula, with any number of apostrophes before it, so that undoing is exact.
const risky = /^'*[=+\-@\t\r]/u;

/** A cell that no spreadsheet runs: what looks like a formula gets an apostrophe before it. */
export const escapeFormula = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** The cell as it was before `escapeFormula`. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && risky.test(text.slice(1)) ? text.slice(1) : text;
