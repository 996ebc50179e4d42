import { describe, expect, it } from 'vitest';
import { agencyNames, agencyWords } from '../../src/domain/agency-words.ts';
import { covers, inForce, requirePeriod } from '../../src/domain/agency.ts';
import { refusalOf } from './refusal.ts';

const power = { items: ['MKT-09'], fromDay: '2026-03-01', toDay: '2026-03-31', revokedAt: null };

describe('a power of attorney', () => {
  it.each([
    ['its first day', '2026-03-01', true],
    ['its last day', '2026-03-31', true],
    ['the day before', '2026-02-28', false],
    ['the day after', '2026-04-01', false],
  ])('on %s', (_, today, expected) => {
    expect(inForce(power, today)).toBe(expected);
    expect(covers(power, 'MKT-09', today)).toBe(expected);
  });

  it('reaches its items alone, all where it says so, and nothing once revoked', () => {
    const today = '2026-03-02';
    expect(covers(power, 'DRC-03', today)).toBe(false);
    expect(covers({ ...power, items: ['*'] }, 'DRC-03', today)).toBe(true);
    expect(covers({ ...power, items: [] }, 'MKT-09', today)).toBe(false);
    expect(covers({ ...power, items: ['*'], revokedAt: '2026-03-02T01:00:00.000Z' }, 'MKT-09', today)).toBe(false);
  });

  it.each([
    ['ends before it begins', '2026-03-05', '2026-03-04'],
    ['ended yesterday', '2026-01-01', '2026-03-01'],
    ['lasts longer than three years', '2026-03-02', '2029-03-06'],
    ['names no day', '2026-02-30', '2026-03-31'],
  ])('is refused where it %s', (_, fromDay, toDay) => {
    expect(refusalOf(() => requirePeriod(fromDay, toDay, '2026-03-02'))).toMatchObject({
      code: 'power-period',
      field: 'toDay',
    });
  });

  it('may begin and end today', () => {
    expect(() => requirePeriod('2026-03-02', '2026-03-02', '2026-03-02')).not.toThrow();
  });

  it('is said with both names, which are found again', () => {
    expect(agencyNames(agencyWords('顾小满', '某某 代办 公司'))).toEqual(['顾小满', '某某 代办 公司']);
  });
});
