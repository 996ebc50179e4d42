import { BureauError } from '../errors.ts';

const dayMs = 86_400_000;
// The whole country keeps +08:00 without daylight saving since 1992; the calendar's data starts in 2004.
const shanghaiOffsetMs = 8 * 3_600_000;

/** Days since 1970-01-01 of a well-formed, existing day; undefined otherwise. */
const parseDay = (text: string): number | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? undefined : ms / dayMs;
};

export const isDay = (text: string): boolean => parseDay(text) !== undefined;

/** @returns days since 1970-01-01; @throws BureauError day-invalid */
export const dayNumber = (day: string): number => {
  const number = parseDay(day);
  if (number === undefined) throw new BureauError('day-invalid', { value: day });
  return number;
};

/** The day YYYY-MM-DD of a day number. */
export const dayOfNumber = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** 0 Sunday … 6 Saturday; 1970-01-01 was a Thursday. */
export const weekday = (number: number): number => (((number + 4) % 7) + 7) % 7;

const instantMs = (instant: string): number => {
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new BureauError('instant-invalid', { value: instant });
  return ms;
};

/** The day in Asia/Shanghai of a UTC instant with ms. @throws BureauError instant-invalid */
export const shanghaiDay = (instant: string): string =>
  dayOfNumber(Math.floor((instantMs(instant) + shanghaiOffsetMs) / dayMs));

/** Milliseconds since midnight in Asia/Shanghai. @throws BureauError instant-invalid */
export const shanghaiMsOfDay = (instant: string): number => (instantMs(instant) + shanghaiOffsetMs) % dayMs;

/** The UTC instant of a Shanghai wall time, minutes after midnight (may be past the day's end). */
export const shanghaiInstant = (day: string, minutes: number): string =>
  new Date(dayNumber(day) * dayMs - shanghaiOffsetMs + minutes * 60_000).toISOString();

/** The last millisecond of a day in Asia/Shanghai. */
export const endOfDay = (day: string): string =>
  new Date((dayNumber(day) + 1) * dayMs - shanghaiOffsetMs - 1).toISOString();

/** `2026-03-02` → `2026年3月2日`, as days stand in every Chinese text. */
export const plainDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
