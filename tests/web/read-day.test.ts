import { describe, expect, it } from 'vitest';
import { readDay } from '../../web/shared/dates/read-day.ts';

describe('a day as people type it', () => {
  it.each([
    ['2026年3月11日', '2026-03-11'],
    ['2026 年 3 月 11 日', '2026-03-11'],
    ['2026年3月11', '2026-03-11'],
    ['2026-3-11', '2026-03-11'],
    ['2026/03/11', '2026-03-11'],
    ['2026.3.1', '2026-03-01'],
    ['20260311', '2026-03-11'],
    ['11 Mar 2026', '2026-03-11'],
    ['1 september 2026', '2026-09-01'],
    ['2028-02-29', '2028-02-29'],
  ])('%s is %s', (typed, day) => expect(readDay(typed)).toBe(day));

  it.each(['', '三月', '2026-02-29', '2026-13-01', '2026-3/11', '1899-01-01', '11 Foo 2026', '3月11日', '202603111'])(
    '%s is none',
    (typed) => expect(readDay(typed)).toBeUndefined(),
  );
});
