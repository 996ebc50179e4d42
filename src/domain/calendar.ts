import { BureauError } from '../errors.ts';
import { dayNumber, dayOfNumber, endOfDay, shanghaiDay, shanghaiMsOfDay, weekday } from './days.ts';

/** What a calendar is made of; an admin may edit it as data. Days are YYYY-MM-DD in Asia/Shanghai. */
export type CalendarData = {
  readonly days: readonly { readonly day: string; readonly kind: 'holiday' | 'make-up-workday' }[];
  readonly years: readonly { readonly year: number; readonly published: boolean }[];
  /** Minutes after midnight; what comes later counts as received on the next working day. */
  readonly closingMinutes: number;
};
export type Calendar = {
  readonly holidays: ReadonlySet<number>;
  readonly makeUpWorkdays: ReadonlySet<number>;
  /** Day numbers: the first day with data, and the last day that no later notice will change. */
  readonly firstDay: number;
  readonly lastCertainDay: number;
  readonly closingMinutes: number;
};
export type DueDate = {
  readonly countedFrom: string;
  readonly dueDay: string;
  readonly deadlineAt: string;
  /** The date rests on days whose holidays are not published yet: shown as such, and no clock fires on it. */
  readonly provisional: boolean;
};

/**
 * Builds the working-day calendar (LAW-17).
 * @throws BureauError calendar-invalid: no published year, a gap between years, a day listed twice or badly written
 */
export const createCalendar = (data: CalendarData): Calendar => {
  const years = data.years.filter((year) => year.published).map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0 || new Set(years).size !== last - first + 1)
    throw new BureauError('calendar-invalid', { problem: `published years ${years.join(', ')}` }, 'years');
  const seen = new Map<number, string>();
  for (const { day, kind } of data.days) {
    if (seen.has(dayNumber(day))) throw new BureauError('calendar-invalid', { problem: `${day} twice` }, 'days');
    seen.set(dayNumber(day), kind);
  }
  const ofKind = (kind: string): Set<number> =>
    new Set([...seen].filter(([, one]) => one === kind).map(([day]) => day));
  return {
    holidays: ofKind('holiday'),
    makeUpWorkdays: ofKind('make-up-workday'),
    firstDay: dayNumber(`${first}-01-01`),
    // The next year's notice may still turn the last days of December into New Year holidays and make-up days.
    lastCertainDay: dayNumber(`${last}-12-28`),
    closingMinutes: data.closingMinutes,
  };
};

const isWorking = (calendar: Calendar, day: number): boolean => {
  if (day < calendar.firstDay)
    throw new BureauError('calendar-year-unknown', { day: dayOfNumber(day), first: dayOfNumber(calendar.firstDay) });
  if (calendar.makeUpWorkdays.has(day)) return true;
  return !calendar.holidays.has(day) && weekday(day) !== 0 && weekday(day) !== 6;
};

/** LAW-17: no weekend and no holiday, or a make-up workday; in years not yet published every weekday. @throws BureauError calendar-year-unknown, day-invalid */
export const isWorkingDay = (calendar: Calendar, day: string): boolean => isWorking(calendar, dayNumber(day));

const rollForward = (calendar: Calendar, from: number): number => {
  let day = from;
  while (!isWorking(calendar, day)) day++;
  return day;
};

/** The working day from which a period counts: that of the instant, or the next one after closing time or on a day off. */
export const countedFrom = (calendar: Calendar, instant: string): string => {
  const late = shanghaiMsOfDay(instant) > calendar.closingMinutes * 60_000;
  return dayOfNumber(rollForward(calendar, dayNumber(shanghaiDay(instant)) + (late ? 1 : 0)));
};

/**
 * The n-th working day after a day; the day itself is not counted (LAW-17). Zero days: the day itself, or the next working
 * day, as a period cannot end on a day off.
 * @throws BureauError working-days-invalid, calendar-year-unknown
 */
export const addWorkingDays = (calendar: Calendar, day: string, workingDays: number): string => {
  if (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > 10_000)
    throw new BureauError('working-days-invalid', { value: workingDays });
  let at = dayNumber(day);
  if (workingDays === 0) return dayOfNumber(rollForward(calendar, at));
  for (let left = workingDays; left > 0;) if (isWorking(calendar, ++at)) left--;
  return dayOfNumber(at);
};

/** Working days after `from` up to and including `to`; negative where `to` lies before. The inverse of `addWorkingDays`. */
export const workingDaysBetween = (calendar: Calendar, from: string, to: string): number => {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (end < start) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = start + 1; day <= end; day++) if (isWorking(calendar, day)) count++;
  return count;
};

/** Whether a day lies where holidays may still change. */
export const isProvisional = (calendar: Calendar, day: string): boolean => dayNumber(day) > calendar.lastCertainDay;

/** The month and day from which the next year's notice should be there: it comes each November. */
const noticeDue = '11-01';

/** The year whose calendar should be published by `day` and is not; null where none is missing. */
export const missingYear = (years: CalendarData['years'], day: string): number | null => {
  const year = Number(day.slice(0, 4));
  const needed = day.slice(5) < noticeDue ? [year] : [year, year + 1];
  return needed.find((one) => !years.some((known) => known.year === one && known.published)) ?? null;
};

/** When a period of working days that starts at an instant ends. */
export const dueDate = (calendar: Calendar, startInstant: string, workingDays: number): DueDate => {
  const from = countedFrom(calendar, startInstant);
  const dueDay = addWorkingDays(calendar, from, workingDays);
  return {
    countedFrom: from,
    dueDay,
    deadlineAt: deadlineInstant(dueDay),
    provisional: isProvisional(calendar, dueDay),
  };
};

/**
 * The last instant of a due day: 24:00 in Asia/Shanghai less one millisecond. Not the closing time: 民法典 Art. 203 ends a
 * period at closing only where business has hours, and the online hall takes papers round the clock.
 */
export const deadlineInstant = (dueDay: string): string => endOfDay(dueDay);
