/** `YYYY-MM-DD` of an existing day, or undefined. */
const dayOf = (year: number, month: number, date: number): string | undefined => {
  const made = new Date(Date.UTC(year, month - 1, date));
  const same = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return same && year >= 1900 && year <= 2200 ? made.toISOString().slice(0, 10) : undefined;
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that somebody has typed, as `YYYY-MM-DD`: 2026年3月11日, 2026-3-11, 2026/03/11, 2026.3.11, 20260311, 11 Mar 2026.
 * Undefined where it is none.
 */
export const readDay = (text: string): string | undefined => {
  const typed = text.trim().replace(/\s+/gu, ' ');
  const numbers =
    /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?$/u.exec(typed) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(typed)?.filter((part) => !/^[-/.]$/u.test(part)) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(typed);
  if (numbers != null) return dayOf(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const english = /^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})$/iu.exec(typed);
  if (english === null) return undefined;
  const month = months.indexOf(english[2]!.toLowerCase()) + 1;
  return month === 0 ? undefined : dayOf(Number(english[3]), month, Number(english[1]));
};
