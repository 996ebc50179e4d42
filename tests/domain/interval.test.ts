import { describe, expect, it } from 'vitest';
import { medianRanks, wilson } from '../../src/domain/interval.ts';

describe('the interval of a share', () => {
  // Newcombe 1998, table I, method 3 (the score interval without continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (part, whole, from, to) => {
    const found = wilson(part, whole)!;
    expect(found.share).toBe(part / whole);
    expect(found.from).toBeCloseTo(from, 4);
    expect(found.to).toBeCloseTo(to, 4);
  });

  it('of nothing is nothing', () => expect(wilson(0, 0)).toBeNull());
});

describe('the ranks that bound a median', () => {
  // Campbell and Gardner 1988, table for 95 % intervals of a single median; the large ones by the binomial distribution.
  it.each([
    [6, 1, 6],
    [7, 1, 7],
    [8, 1, 8],
    [9, 2, 8],
    [10, 2, 9],
    [15, 4, 12],
    [20, 6, 15],
    [25, 8, 18],
    [30, 10, 21],
    [40, 14, 27],
    [50, 18, 33],
    [100, 40, 61],
    [10_000, 4_902, 5_099],
  ])('of %d are %d and %d', (n, from, to) => expect(medianRanks(n)).toEqual({ from, to }));

  it.each([0, 1, 2, 5])('of %d do not exist', (n) => expect(medianRanks(n)).toBeNull());

  it('hold 95 % and no pair further inside does', () => {
    /** The chance that the median lies between the values of these ranks: Σ C(n, k) 2⁻ⁿ, k from `from` to `to` − 1. */
    const coverage = (n: number, from: number, to: number): number => {
      let [term, sum] = [2 ** -n, 0];
      for (let k = 0; k < to; k += 1) {
        if (k >= from) sum += term;
        term *= (n - k) / (k + 1);
      }
      return sum;
    };
    for (let n = 6; n <= 200; n += 1) {
      const { from, to } = medianRanks(n)!;
      expect(coverage(n, from, to)).toBeGreaterThanOrEqual(0.95);
      expect(coverage(n, from + 1, to - 1)).toBeLessThan(0.95);
    }
  });
});
