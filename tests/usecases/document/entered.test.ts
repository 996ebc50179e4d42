import { describe, expect, it } from 'vitest';
import {
  dayOf,
  groupOf,
  instantOf,
  linesOf,
  listOf,
  readEntered,
  textOf,
} from '../../../src/usecases/document/entered.ts';

describe('what people entered', () => {
  it.each([
    ['1. 甲\n2、乙\r\n（3）丙\n\n丁', ['甲', '乙', '丙', '丁']],
    ['距离不足25米', ['距离不足25米']],
    ['', []],
  ])('lines of %j', (text, lines) => expect(linesOf(text)).toEqual(lines));

  it.each([
    ['2026-03-16T01:30Z', '2026-03-16T01:30:00.000Z', '2026-03-16'],
    ['2026-03-16T23:30:00+08:00', '2026-03-16T15:30:00.000Z', '2026-03-16'],
    ['2026-03-16T16:30Z', '2026-03-16T16:30:00.000Z', '2026-03-17'],
    ['2026-03-16', undefined, '2026-03-16'],
    ['2026-03-16T01:30', undefined, undefined],
    ['2026-13-16T01:30Z', undefined, undefined],
    ['tomorrow', undefined, undefined],
  ])('%s is the instant %s, on the day %s', (text, instant, day) => {
    expect(instantOf(text)).toBe(instant);
    expect(dayOf(text)).toBe(day);
  });

  it('takes nothing for granted', () => {
    expect(readEntered('[1]')).toEqual({});
    expect(textOf({ a: ' x ', n: 3 }, 'a')).toBe('x');
    expect([textOf({ n: 3 }, 'n'), textOf({ o: {} }, 'o')]).toEqual(['3', '']);
    expect(groupOf({ g: [1] }, 'g')).toEqual({});
    expect(listOf({ l: [{ a: 1 }, 2, null] }, 'l')).toEqual([{ a: 1 }]);
    expect(listOf({ l: 'x' }, 'l')).toEqual([]);
  });
});
