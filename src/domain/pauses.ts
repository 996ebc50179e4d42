import type { Calendar } from './calendar.ts';
import { workingDaysBetween } from './calendar.ts';
import type { Pause } from './clock.ts';
import { shanghaiDay } from './days.ts';

/** From one instant to another, UTC with ms. */
export interface Span {
  readonly from: string;
  readonly to: string;
}
type Pauses = readonly Pick<Pause, 'from' | 'to'>[];

/** The pauses that lie in a span, cut to it, in order; one that has not ended goes on. */
const within = ({ from, to }: Span, pauses: Pauses): Span[] =>
  pauses
    .map((pause) => ({
      from: pause.from > from ? pause.from : from,
      to: pause.to !== undefined && pause.to < to ? pause.to : to,
    }))
    .filter((cut) => cut.from < cut.to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));

/** How much of a span was paused, ms; what several clocks of a case paused together counts once. */
export const pausedMs = (span: Span, pauses: Pauses): number => {
  let [ms, reached] = [0, Date.parse(span.from)];
  for (const { from, to } of within(span, pauses)) {
    ms += Math.max(0, Date.parse(to) - Math.max(reached, Date.parse(from)));
    reached = Math.max(reached, Date.parse(to));
  }
  return ms;
};

/**
 * Working days of a span that the clock of the decision counts (LAW-19): as with the clock itself, the day on which a pause
 * begins still counts and the day on which it ends does not.
 */
export const workingDaysCounted = (calendar: Calendar, span: Span, pauses: Pauses): number => {
  let [count, day] = [0, shanghaiDay(span.from)];
  for (const { from, to } of within(span, pauses)) {
    count += Math.max(0, workingDaysBetween(calendar, day, shanghaiDay(from)));
    if (shanghaiDay(to) > day) day = shanghaiDay(to);
  }
  return count + workingDaysBetween(calendar, day, shanghaiDay(span.to));
};
