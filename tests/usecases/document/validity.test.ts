import { describe, expect, it } from 'vitest';
import { lastDayOf } from '../../../src/usecases/document/validity.ts';

describe('validity', () => {
  it.each([
    ['2026-03-13', 5, '2031-03-12'],
    ['2026-01-01', 1, '2026-12-31'],
    ['2026-03-01', 2, '2028-02-29'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-28'],
    ['2096-02-29', 4, '2100-02-28'],
  ])('from %s for %i years: until %s', (from, years, last) => expect(lastDayOf(from, years)).toBe(last));
});
