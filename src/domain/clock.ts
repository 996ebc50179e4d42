import { BureauError } from '../errors.ts';
import { addWorkingDays, deadlineInstant, dueDate, isProvisional, workingDaysBetween } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { ClockKind, PauseGround } from './clock-rules.ts';
import { shanghaiDay } from './days.ts';

export type Pause = {
  readonly ground: PauseGround;
  readonly from: string;
  readonly to?: string;
  /** The time the special procedure needs, as told to the applicant in writing (LAW-19). */
  readonly expectedWorkingDays: number;
  /** Whom it was ordered by: the diagram where it says nothing. */
  readonly by?: 'person';
};

export type Extension = {
  readonly workingDays: number;
  readonly approvedBy: string;
  readonly authority: 'bureau-head' | 'government-head';
  readonly reason: string;
  readonly at: string;
};

/**
 * A legal or promised time limit as plain data; instants are UTC with ms, days are Shanghai days, lengths working days.
 * While paused, `dueDay` and `deadlineAt` are those before the pause and are not in force.
 */
export type Clock = {
  readonly kind: ClockKind;
  readonly startAt: string;
  readonly countedFrom: string;
  readonly workingDays: number;
  readonly extensionDays: number;
  readonly extension?: Extension;
  readonly pauses: readonly Pause[];
  readonly dueDay: string;
  readonly deadlineAt: string;
  readonly provisional: boolean;
  readonly state: 'running' | 'paused' | 'stopped' | 'fired';
  /** When it stopped; for a fired clock the deadline, not the moment of firing. */
  readonly endedAt?: string;
};

const later = (a: string, b: string): string => (a > b ? a : b);
const totalDays = (clock: Clock): number => clock.workingDays + clock.extensionDays;
export const openPause = (clock: Clock): Pause | undefined => clock.pauses.find((pause) => pause.to === undefined);

/**
 * From which day how many working days were left after the closed pauses that began before `until`. The day on which a
 * pause begins still counts, the day on which it ends does not: as with a start, the day itself is not counted.
 */
const afterPauses = (clock: Clock, calendar: Calendar, total: number): { from: string; left: number } => {
  let [from, left] = [clock.countedFrom, total];
  for (const pause of clock.pauses) {
    if (pause.to === undefined) break;
    left -= Math.max(0, workingDaysBetween(calendar, from, shanghaiDay(pause.from)));
    from = later(from, shanghaiDay(pause.to));
  }
  return { from, left };
};

/** The due day the clock would have with another length, such as the statutory beside the promised one; pauses count alike. */
export const dueDayFor = (clock: Clock, calendar: Calendar, workingDays: number): string => {
  const { from, left } = afterPauses(clock, calendar, workingDays);
  return addWorkingDays(calendar, from, Math.max(0, left));
};

/** Computes the due day again, after a change of the clock or of the calendar. Clocks that ended stay as they are. */
export const reschedule = (clock: Clock, calendar: Calendar): Clock => {
  if (clock.state === 'stopped' || clock.state === 'fired') return clock;
  const dueDay = dueDayFor(clock, calendar, totalDays(clock));
  return { ...clock, dueDay, deadlineAt: deadlineInstant(dueDay), provisional: isProvisional(calendar, dueDay) };
};

/**
 * Starts a clock of so many working days.
 * @throws BureauError working-days-invalid, instant-invalid, calendar-year-unknown
 */
export const startClock = (kind: ClockKind, startAt: string, workingDays: number, calendar: Calendar): Clock => {
  if (workingDays < 1) throw new BureauError('working-days-invalid', { value: workingDays });
  const due = dueDate(calendar, startAt, workingDays);
  const clock = { kind, startAt, workingDays, extensionDays: 0, pauses: [], state: 'running' } as const;
  return { ...clock, ...due };
};

/**
 * Whether the limit has passed (LAW-06, LAW-16): then acts of people are refused, fired or not. Never on a provisional
 * date, nor while paused.
 */
export const isOver = (clock: Clock, now: string): boolean =>
  clock.state === 'running' && !clock.provisional && now > clock.deadlineAt;

/** @throws BureauError clock-not-running, deadline-passed, clock-time-order */
export const requireRunning = (clock: Clock, at: string): void => {
  if (clock.state !== 'running') throw new BureauError('clock-not-running', { clock: clock.kind, state: clock.state });
  if (isOver(clock, at)) throw new BureauError('deadline-passed', { deadline: clock.deadlineAt });
  requireOrder(clock, at);
};

/** The last moment that the clock knows of: its start, or where a pause began or ended. */
const lastKnown = (clock: Clock): string =>
  clock.pauses.reduce((known, pause) => later(known, pause.to ?? pause.from), clock.startAt);

/** @throws BureauError clock-time-order: the instant lies before something the clock already knows */
export const requireOrder = (clock: Clock, at: string): void => {
  const last = lastKnown(clock);
  if (at < last) throw new BureauError('clock-time-order', { at, last }, 'at');
};

/** Stops a running or paused clock: what it waited for has happened. @throws BureauError clock-not-running, clock-time-order */
export const stopClock = (clock: Clock, at: string): Clock => {
  if (clock.state !== 'running' && clock.state !== 'paused')
    throw new BureauError('clock-not-running', { clock: clock.kind, state: clock.state });
  requireOrder(clock, at);
  return { ...clock, state: 'stopped', endedAt: at };
};

/**
 * Stops a clock by an act of the moment `at`. A pause that the clock's own worker noted a moment later, or a start after
 * the act, does not keep it from ending: then it ends at what it knows last. @throws BureauError clock-not-running
 */
export const stopClockBy = (clock: Clock, at: string): Clock => stopClock(clock, later(at, lastKnown(clock)));

/**
 * The limit has run out. The effective moment is the deadline, whenever the firing is noticed.
 * @throws BureauError clock-not-over while it may not fire
 */
export const fireClock = (clock: Clock, now: string): Clock => {
  if (!isOver(clock, now)) throw new BureauError('clock-not-over', { clock: clock.kind, deadline: clock.deadlineAt });
  return { ...clock, state: 'fired', endedAt: clock.deadlineAt };
};

/**
 * Working days left at a moment: the whole length on the first day, 0 on the due day, negative after it. Frozen while
 * paused and after the end.
 */
export const remainingWorkingDays = (clock: Clock, calendar: Calendar, now: string): number => {
  const at = [now, openPause(clock)?.from, clock.endedAt].reduce((a = now, b) => (b !== undefined && b < a ? b : a));
  const { from, left } = afterPauses(clock, calendar, totalDays(clock));
  const day = shanghaiDay(at ?? now);
  // By the due day and not by subtraction: a period whose last day fell on a day off ends on the next working day.
  const due = addWorkingDays(calendar, from, Math.max(0, left));
  return day > from ? Math.min(left, workingDaysBetween(calendar, day, due)) : left;
};

/** Working days used up: the length with its extension less what is left; pauses do not count (LAW-19). */
export const daysUsed = (clock: Clock, calendar: Calendar, now: string): number =>
  totalDays(clock) - remainingWorkingDays(clock, calendar, now);
