import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { extendClock, pauseClock, resumeClock } from '../../src/domain/clock-changes.ts';
import { clockKinds, clockRuleOf, clockRules, pauseGrounds } from '../../src/domain/clock-rules.ts';
import {
  daysUsed,
  dueDayFor,
  fireClock,
  isOver,
  remainingWorkingDays,
  reschedule,
  startClock,
  stopClock,
} from '../../src/domain/clock.ts';
import type { Clock } from '../../src/domain/clock.ts';
import { itemOf } from '../../src/domain/catalogue/lookups.ts';
import { lightOf, lightOfClock, yellowDays } from '../../src/domain/lights.ts';
import { catalogue } from './catalogue-files.ts';
import { codeOf, refusalOf } from './refusal.ts';

const { calendar, parameters } = catalogue();
/** A wall time in Shanghai in March 2026, a month without holidays; the 2nd is a Monday. */
const march = (date: number, time = '09:00'): string =>
  new Date(`2026-03-${String(date).padStart(2, '0')}T${time}:00+08:00`).toISOString();
const review = (days = 5): Clock => startClock('review', march(2), days, calendar);
const pausedOn = (date: number, clock = review()): Clock => pauseClock(clock, 'expert-review', march(date), 3);
const approval = {
  workingDays: 3,
  approvedBy: 'u-head',
  authority: 'bureau-head',
  reason: '案情复杂',
  at: march(3),
} as const;

describe('a clock without pauses', () => {
  it('counts from the day after its start and is due at the end of its last day (LAW-17)', () => {
    expect(review()).toMatchObject({
      countedFrom: '2026-03-02',
      dueDay: '2026-03-09',
      deadlineAt: '2026-03-09T15:59:59.999Z',
      provisional: false,
      state: 'running',
    });
  });

  it.each([
    [2, 5, 0],
    [3, 4, 1],
    [7, 1, 4],
    [9, 0, 5],
    [10, -1, 6],
  ])('on 2026-03-%i has %i days left and %i used', (date, left, used) => {
    expect(remainingWorkingDays(review(), calendar, march(date))).toBe(left);
    expect(daysUsed(review(), calendar, march(date))).toBe(used);
  });

  it('has its whole length left before the day it counts from', () => {
    const filedOnSaturday = startClock('review', march(7), 5, calendar);
    expect(remainingWorkingDays(filedOnSaturday, calendar, march(7))).toBe(5);
  });

  it('is over after its deadline and not at it', () => {
    expect(isOver(review(), '2026-03-09T15:59:59.999Z')).toBe(false);
    expect(isOver(review(), '2026-03-09T16:00:00.000Z')).toBe(true);
  });

  it('fires with the deadline as its moment, once, and not before', () => {
    expect(codeOf(() => fireClock(review(), march(9)))).toBe('clock-not-over');
    const fired = fireClock(review(), march(20));
    expect(fired).toMatchObject({ state: 'fired', endedAt: '2026-03-09T15:59:59.999Z' });
    expect(codeOf(() => fireClock(fired, march(21)))).toBe('clock-not-over');
    expect(daysUsed(fired, calendar, march(30))).toBe(5);
  });

  it('does not fire on a provisional date, and is computed again when the year is published', () => {
    const clock = startClock('acceptance', '2027-03-01T01:00:00.000Z', 5, calendar);
    expect(clock).toMatchObject({ provisional: true, dueDay: '2027-03-08' });
    expect(isOver(clock, '2027-06-01T01:00:00.000Z')).toBe(false);
    const data = catalogue();
    const published = createCalendar({
      days: [...data.calendarDays, { day: '2027-03-08', kind: 'holiday' }],
      years: [...data.calendarYears, { year: 2027, published: true }],
      closingMinutes: 1050,
    });
    expect(reschedule(clock, published)).toMatchObject({ provisional: false, dueDay: '2027-03-09' });
  });

  it('stops once and keeps what it had used', () => {
    const stopped = stopClock(review(), march(4));
    expect(stopped).toMatchObject({ state: 'stopped', endedAt: march(4) });
    expect(daysUsed(stopped, calendar, march(30))).toBe(2);
    expect(isOver(stopped, march(30))).toBe(false);
    expect(reschedule(stopped, calendar)).toBe(stopped);
    expect(codeOf(() => stopClock(stopped, march(5)))).toBe('clock-not-running');
  });

  it('knows the statutory day beside the promised one', () =>
    expect(dueDayFor(review(), calendar, 20)).toBe('2026-03-30'));

  it.each([0, -1, 1.5])('cannot run for %s days', (days) =>
    expect(codeOf(() => review(days))).toBe('working-days-invalid'),
  );
});

describe('LAW-19: pauses keep the remaining days', () => {
  it.each([
    ['the same day', 4, 4, '2026-03-09'],
    ['over a night', 4, 5, '2026-03-10'],
    ['three working days', 4, 9, '2026-03-12'],
    ['resumed on a Saturday', 4, 7, '2026-03-11'],
    ['begun on a Saturday, ended on the Sunday', 7, 8, '2026-03-09'],
    ['begun on the first day', 2, 6, '2026-03-13'],
    ['begun on the due day', 9, 16, '2026-03-16'],
    ['begun on the due day, ended on a Saturday', 9, 14, '2026-03-16'],
  ])('%s: 03-%i to 03-%i ends on %s', (_, from, to, due) => {
    const clock = resumeClock(pausedOn(from), march(to, '10:00'), calendar);
    expect(clock).toMatchObject({ dueDay: due, state: 'running' });
    expect(remainingWorkingDays(clock, calendar, clock.deadlineAt)).toBe(0);
  });

  it('takes nothing from a clock that has not begun to count', () => {
    const onSaturday = startClock('review', march(7), 5, calendar);
    expect(resumeClock(pausedOn(7, onSaturday), march(8), calendar).dueDay).toBe('2026-03-16');
  });

  it('adds up several pauses', () => {
    const once = resumeClock(pausedOn(3), march(5), calendar);
    const twice = resumeClock(pauseClock(once, 'hearing', march(9), 2), march(11), calendar);
    expect(twice.dueDay).toBe('2026-03-13');
    expect(daysUsed(twice, calendar, march(13))).toBe(5);
  });

  it('counts nothing while paused, and is never over', () => {
    const paused = pausedOn(4);
    expect(remainingWorkingDays(paused, calendar, march(30))).toBe(3);
    expect(isOver(paused, march(30))).toBe(false);
    expect(lightOfClock(paused, calendar, march(30), 1)).toBe('none');
  });

  it.each(pauseGrounds)('takes the ground %s', (ground) =>
    expect(pauseClock(review(), ground, march(3), 1).pauses).toEqual([
      { ground, from: march(3), expectedWorkingDays: 1 },
    ]),
  );

  it('has exactly the eight grounds of the law', () => expect(pauseGrounds).toHaveLength(8));

  it.each(['holiday', 'site-inspection', '', 'toString'])('refuses the ground "%s" and names the rule', (ground) => {
    const refusal = refusalOf(() => pauseClock(review(), ground, march(3), 1));
    expect(refusal.code).toBe('clock-pause-ground');
    expect(refusal.message).toContain('LAW-19');
  });

  it('refuses a supplement after acceptance as a ground', () => {
    const refusal = refusalOf(() => pauseClock(review(), 'supplement', march(3), 1));
    expect(refusal.code).toBe('clock-pause-supplement');
    expect(refusal.message).toContain('LAW-19');
  });

  it.each(clockKinds.filter((kind) => kind !== 'review' && kind !== 'initial-review'))(
    'refuses to pause the %s clock, which is no limit for a decision',
    (kind) => {
      const clock = startClock(kind, march(2), 5, calendar);
      expect(codeOf(() => pauseClock(clock, 'hearing', march(3), 1))).toBe('clock-not-pausable');
    },
  );

  it('refuses a pause without the time told to the applicant', () =>
    expect(codeOf(() => pauseClock(review(), 'hearing', march(3), 0))).toBe('working-days-invalid'));

  it('refuses to pause twice, to resume what runs, to pause what is over, and time that runs backwards', () => {
    expect(codeOf(() => pausedOn(5, pausedOn(4)))).toBe('clock-not-running');
    expect(codeOf(() => resumeClock(review(), march(4), calendar))).toBe('clock-not-paused');
    expect(codeOf(() => pausedOn(10))).toBe('deadline-passed');
    expect(codeOf(() => resumeClock(pausedOn(4), march(3), calendar))).toBe('clock-time-order');
    expect(codeOf(() => pauseClock(review(), 'hearing', march(1), 1))).toBe('clock-time-order');
    expect(codeOf(() => stopClock(pausedOn(4), march(3)))).toBe('clock-time-order');
  });
});

describe('LAW-16: one extension with its approver', () => {
  const extend = (change: object, clock = review()): Clock =>
    extendClock(clock, { ...approval, ...change }, calendar, parameters);

  it('moves the due day and keeps who approved', () => {
    const clock = extend({});
    expect(clock).toMatchObject({ dueDay: '2026-03-12', extensionDays: 3, extension: { approvedBy: 'u-head' } });
    expect(daysUsed(clock, calendar, march(12))).toBe(8);
  });

  it('adds to what a pause left', () =>
    expect(resumeClock(extend({ at: march(5) }, pausedOn(4)), march(9), calendar).dueDay).toBe('2026-03-17'));

  it('takes place once', () => expect(codeOf(() => extend({}, extend({})))).toBe('already-extended'));

  it.each([
    ['ten days by the bureau', { workingDays: 10 }, undefined],
    ['eleven days by the bureau', { workingDays: 11 }, 'clock-extension-days'],
    ['fifteen days by the government', { workingDays: 15, authority: 'government-head' }, undefined],
    ['sixteen days by the government', { workingDays: 16, authority: 'government-head' }, 'clock-extension-days'],
    ['no days', { workingDays: 0 }, 'clock-extension-days'],
    ['nobody who approved', { approvedBy: ' ' }, 'clock-extension-approver'],
    ['no reason', { reason: '' }, 'clock-extension-reason'],
    ['after the deadline', { at: march(10) }, 'deadline-passed'],
  ])('%s', (_, change, code) => {
    if (code === undefined) expect(extend(change).state).toBe('running');
    else expect(codeOf(() => extend(change))).toBe(code);
  });

  it('is not for other clocks', () => {
    const clock = startClock('acceptance', march(2), 5, calendar);
    expect(codeOf(() => extend({}, clock))).toBe('clock-not-extendable');
  });
});

describe('the rules of each kind of clock', () => {
  const food = itemOf(catalogue(), 'MKT-09');

  it.each([
    ['acceptance', 'LAW-06', 'filed', 5, 'deemed-accepted'],
    ['supplement', 'LAW-06', 'now', 15, 'lapse'],
    ['review', 'LAW-16', 'accepted', 5, null],
    ['initial-review', 'LAW-09', 'accepted', 5, null],
    ['delivery', 'LAW-18', 'decided', 10, null],
    ['hearing-request', 'LAW-20', 'now', 5, 'hearing-waived'],
    ['hearing', 'LAW-20', 'now', 20, null],
    ['post-check', 'LAW-39', 'decided', 44, null],
    ['deferral', null, 'accepted', 10, null],
  ])('%s: %s, from %s, %i days, then %s', (kind, law, startsAt, days, outcome) => {
    const rule = clockRuleOf(kind);
    expect(rule).toMatchObject({ law, startsAt, outcome });
    expect(rule.days(parameters, food)).toBe(days);
  });

  it('LAW-16: the review takes the shorter of statutory and promised', () => {
    const slow = { ...food, statutoryWorkingDays: 3, promisedWorkingDays: 9 };
    expect(clockRules.review.days(parameters, slow)).toBe(3);
  });

  it('LAW-09: an initial review ends within 20 days whatever is promised', () => {
    const slow = { ...food, statutoryWorkingDays: 66, promisedWorkingDays: 30 };
    expect(clockRules['initial-review'].days(parameters, slow)).toBe(20);
  });

  it.each(['publish', 'constructor', ''])('refuses the kind "%s"', (kind) =>
    expect(codeOf(() => clockRuleOf(kind))).toBe('clock-unknown'),
  );
});

describe('lights', () => {
  it.each([
    [3, 2, 'green'],
    [2, 2, 'yellow'],
    [0, 2, 'yellow'],
    [-1, 2, 'red'],
  ])('%i days left with yellow from %i is %s', (left, yellow, light) => expect(lightOf(left, yellow)).toBe(light));

  it.each([
    [1, 1],
    [5, 1],
    [6, 2],
    [20, 4],
  ])('of %i days yellow begins at %i', (days, yellow) => expect(yellowDays(days, parameters)).toBe(yellow));

  it('follows a clock from green to red', () => {
    const at = (date: number): string => lightOfClock(review(), calendar, march(date), 1);
    expect([at(2), at(6), at(9), at(10)]).toEqual(['green', 'yellow', 'yellow', 'red']);
    expect(lightOfClock(fireClock(review(), march(10)), calendar, march(10), 1)).toBe('red');
    expect(lightOfClock(stopClock(review(), march(4)), calendar, march(20), 1)).toBe('none');
  });
});
