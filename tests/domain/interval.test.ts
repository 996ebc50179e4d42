import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/domain/interval.ts';

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
