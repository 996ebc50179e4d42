import { dayNumber, dayOfNumber } from '../../domain/days.ts';

/** The last day of a licence that begins on `from` and holds so many years: the eve of the same day (29 February: the 28th). */
export const lastDayOf = (from: string, years: number): string => {
  const sameDay = `${String(Number(from.slice(0, 4)) + years).padStart(4, '0')}${from.slice(4)}`;
  const exists = sameDay.endsWith('-02-29') ? isLeap(Number(sameDay.slice(0, 4))) : true;
  return exists ? dayOfNumber(dayNumber(sameDay) - 1) : `${sameDay.slice(0, 4)}-02-28`;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
