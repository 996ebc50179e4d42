import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  countedFrom,
  createCalendar,
  deadlineInstant,
  dueDate,
  isWorkingDay,
  workingDaysBetween,
} from '../../src/domain/calendar.ts';
import { dayNumber, dayOfNumber, shanghaiDay, weekday } from '../../src/domain/days.ts';
import { catalogue } from './catalogue-files.ts';
import { codeOf } from './refusal.ts';

type Check = { code: string; start_at: string; working_days: string; counted_from: string; due_date: string };
const checks: Check[] = parse(readFileSync(new URL('fixtures/calendar-check.csv', import.meta.url), 'utf8'), {
  columns: true,
});
const { calendar } = catalogue();
const inShanghai = (wallTime: string): string => new Date(`${wallTime}:00+08:00`).toISOString();

describe('LAW-17: limits count in working days', () => {
  it('has the thirty checked cases', () => expect(checks).toHaveLength(30));

  it.each(checks)('$code: $working_days days from $start_at end on $due_date', (row) => {
    const due = dueDate(calendar, inShanghai(row.start_at), Number(row.working_days));
    expect(due).toEqual({
      countedFrom: row.counted_from,
      dueDay: row.due_date,
      deadlineAt: `${row.due_date}T15:59:59.999Z`,
      provisional: false,
    });
  });

  it.each([
    ['2017-09-30', true, 'a Saturday worked to make up'],
    ['2017-10-02', false, 'a holiday on a Monday'],
    ['2017-10-14', false, 'a plain Saturday'],
    ['2017-10-16', true, 'a plain Monday'],
    ['2020-01-31', false, 'the longer Spring Festival of 2020'],
    ['2026-02-14', true, 'a make-up Saturday of 2026'],
    ['2027-05-03', true, 'a weekday of a year not yet published'],
  ])('%s working: %s (%s)', (day, working) => expect(isWorkingDay(calendar, day)).toBe(working));

  it.each([
    ['2026-03-02T17:30', '2026-03-02', 'at closing time'],
    ['2026-03-02T17:31', '2026-03-03', 'after closing time'],
    ['2026-03-06T18:00', '2026-03-09', 'after closing on a Friday'],
    ['2026-03-07T10:00', '2026-03-09', 'on a Saturday'],
    ['2026-03-02T00:00', '2026-03-02', 'at midnight, which is the day before in UTC'],
  ])('what comes on %s counts from %s (%s)', (at, day) => expect(countedFrom(calendar, inShanghai(at))).toBe(day));

  it('takes the closing time from its data', () => {
    const early = createCalendar({ days: [], years: [{ year: 2026, published: true }], closingMinutes: 12 * 60 });
    expect(countedFrom(early, inShanghai('2026-03-02T12:01'))).toBe('2026-03-03');
  });

  it('ends a day at 24:00 in Shanghai', () => expect(deadlineInstant('2026-03-02')).toBe('2026-03-02T15:59:59.999Z'));

  it('gives provisional dates beyond the published years and at their very end, certain ones before', () => {
    const due = (from: string): boolean => dueDate(calendar, inShanghai(`${from}T09:00`), 1).provisional;
    expect([due('2026-12-24'), due('2026-12-28'), due('2027-06-01')]).toEqual([false, true, true]);
  });

  it('refuses days before its data', () => {
    expect(codeOf(() => addWorkingDays(calendar, '2003-12-30', 1))).toBe('calendar-year-unknown');
    expect(codeOf(() => isWorkingDay(calendar, '2003-12-31'))).toBe('calendar-year-unknown');
  });

  it.each([-1, 1.5, Number.NaN, 10_001])('refuses %s working days', (count) =>
    expect(codeOf(() => addWorkingDays(calendar, '2026-03-02', count))).toBe('working-days-invalid'),
  );

  it.each(['2026-02-30', '2026-2-3', '', 'yesterday'])('refuses the day "%s"', (day) =>
    expect(codeOf(() => isWorkingDay(calendar, day))).toBe('day-invalid'),
  );

  it.each(['2026-03-02', '2026-03-02T01:00:00Z', '2026-03-02T09:00:00.000+08:00'])('refuses the instant %s', (at) =>
    expect(codeOf(() => countedFrom(calendar, at))).toBe('instant-invalid'),
  );

  it.each([
    ['no published year', [], []],
    ['a gap between years', [2024, 2026], []],
    ['a day twice', [2026], ['2026-01-01', '2026-01-01']],
  ])('refuses a calendar with %s', (_, years, days) => {
    const data = {
      days: days.map((day) => ({ day, kind: 'holiday' as const })),
      years: years.map((year) => ({ year, published: true })),
      closingMinutes: 1050,
    };
    expect(codeOf(() => createCalendar(data))).toBe('calendar-invalid');
  });
});

describe('properties of the calendar', () => {
  const days = fc.integer({ min: dayNumber('2004-01-01'), max: dayNumber('2027-06-30') }).map(dayOfNumber);
  const counts = fc.integer({ min: 1, max: 80 });

  it('adding and counting are inverse, and the end is a working day', () =>
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const end = addWorkingDays(calendar, day, count);
        expect(workingDaysBetween(calendar, day, end)).toBe(count);
        expect(workingDaysBetween(calendar, end, day)).toBe(-count);
        expect(isWorkingDay(calendar, end)).toBe(true);
      }),
    ));

  it('more days and a later start never end earlier', () =>
    fc.assert(
      fc.property(days, days, counts, counts, (a, b, m, n) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const [less, more] = m < n ? [m, n] : [n, m];
        expect(addWorkingDays(calendar, first, less) <= addWorkingDays(calendar, second, more)).toBe(true);
      }),
    ));

  it('steps add up', () =>
    fc.assert(
      fc.property(days, counts, counts, (day, m, n) => {
        const inTwo = addWorkingDays(calendar, addWorkingDays(calendar, day, m), n);
        expect(inTwo).toBe(addWorkingDays(calendar, day, m + n));
      }),
    ));

  it('every make-up day is a weekend day that counts, every holiday is skipped', () => {
    for (const { day, kind } of catalogue().calendarDays) {
      expect(isWorkingDay(calendar, day), day).toBe(kind === 'make-up-workday');
      if (kind === 'make-up-workday') expect([0, 6], day).toContain(weekday(dayNumber(day)));
    }
  });

  it('the Shanghai day is that of a clock eight hours ahead', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2004-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (date) => {
          const ahead = new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
          expect(shanghaiDay(date.toISOString())).toBe(ahead);
        },
      ),
    ));
});
