import { describe, expect, it } from 'vitest';
import { pauseClock, resumeClock } from '../../src/domain/clock-changes.ts';
import { daysUsed, startClock } from '../../src/domain/clock.ts';
import { pausedMs, workingDaysCounted } from '../../src/domain/pauses.ts';
import { catalogue } from './catalogue-files.ts';

const { calendar } = catalogue();
/** Nine in the morning in Shanghai in March 2026, a month without holidays; the 2nd is a Monday. */
const march = (date: number): string =>
  new Date(`2026-03-${String(date).padStart(2, '0')}T09:00:00+08:00`).toISOString();
type Days = readonly (readonly [from: number, to?: number])[];
const pausesOf = (days: Days) =>
  days.map(([from, to]) => (to === undefined ? { from: march(from) } : { from: march(from), to: march(to) }));

describe('what counts of a span with pauses', () => {
  // A visit from Monday the 2nd to Thursday the 12th: 8 working days, 10 days by the clock on the wall.
  it.each<[name: string, pauses: Days, workingDays: number, pausedDays: number]>([
    ['nothing paused', [], 8, 0],
    ['a pause inside', [[4, 9]], 5, 5],
    ['a pause that began before', [[1, 4]], 6, 2],
    ['a pause that goes on after', [[10, 20]], 6, 2],
    ['a pause that has not ended', [[10]], 6, 2],
    ['a pause before', [[1, 2]], 8, 0],
    ['a pause after', [[12, 20]], 8, 0],
    ['a pause over all of it', [[1, 20]], 0, 10],
    [
      'two pauses',
      [
        [3, 4],
        [9, 11],
      ],
      5,
      3,
    ],
    [
      'two clocks paused together',
      [
        [4, 9],
        [4, 9],
      ],
      5,
      5,
    ],
    [
      'two pauses that overlap, out of order',
      [
        [5, 10],
        [4, 6],
      ],
      4,
      6,
    ],
    [
      'one pause inside another',
      [
        [4, 9],
        [5, 6],
      ],
      5,
      5,
    ],
  ])('%s', (_, days, workingDays, pausedDays) => {
    const span = { from: march(2), to: march(12) };
    expect(workingDaysCounted(calendar, span, pausesOf(days))).toBe(workingDays);
    expect(pausedMs(span, pausesOf(days)) / 86_400_000).toBe(pausedDays);
  });

  it('is what the clock of the decision itself counts', () => {
    for (const [from, to] of [
      [3, 4],
      [4, 9],
      [6, 7],
      [5, 12],
    ] as const) {
      const clock = resumeClock(
        pauseClock(startClock('review', march(2), 20, calendar), 'expert-review', march(from), 3),
        march(to),
        calendar,
      );
      const counted = workingDaysCounted(calendar, { from: march(2), to: march(13) }, clock.pauses);
      expect([from, to, counted]).toEqual([from, to, daysUsed(clock, calendar, march(13))]);
    }
  });
});
