import { describe, expect, it } from 'vitest';
import { newId } from '../../src/domain/id.ts';
import type { RollOutRule } from '../../src/domain/roll-out.ts';
import { releaseFor, stableRelease } from '../../src/domain/roll-out.ts';

const one = { caseId: '0'.repeat(26), day: '2026-03-02', town: 'hutang', itemCode: 'DRC-03' };
const rollOut = (rule: RollOutRule) => ({ release: 8, base: 7, rule });

describe('which release a new case takes', () => {
  it.each<[string, RollOutRule, 7 | 8, 7 | 8]>([
    ['all', { kind: 'all' }, 8, 8],
    ['from today', { kind: 'from', day: '2026-03-02' }, 8, 8],
    ['from tomorrow', { kind: 'from', day: '2026-03-03' }, 7, 7],
    ['every case by share', { kind: 'share', percent: 100 }, 8, 7],
    ['its town', { kind: 'scope', towns: ['hutang', 'niutang'], items: [] }, 8, 7],
    ['another town', { kind: 'scope', towns: ['niutang'], items: [] }, 7, 7],
    ['its item', { kind: 'scope', towns: [], items: ['DRC-03'] }, 8, 7],
    ['its town, another item', { kind: 'scope', towns: ['hutang'], items: ['DRC-04'] }, 7, 7],
  ])('%s', (_, rule, taken, stable) => {
    expect(releaseFor(rollOut(rule), one)).toBe(taken);
    expect(stableRelease(rollOut(rule), one.day)).toBe(stable);
  });

  it('is the first release where there is none before, whatever the rule', () => {
    const first = { release: 1, base: null, rule: { kind: 'share', percent: 1 } } as const;
    expect(releaseFor(first, one)).toBe(1);
    expect(stableRelease(first, one.day)).toBe(1);
  });

  it('by share is the same for the same case, about so many of all, and others for the next release', () => {
    const cases = Array.from({ length: 10_000 }, () => ({ ...one, caseId: newId() }));
    const taken = (release: number) =>
      cases.map((filed) => releaseFor({ release, base: 1, rule: { kind: 'share', percent: 10 } }, filed) === release);
    const [eight, nine] = [taken(8), taken(9)];
    expect(taken(8)).toEqual(eight);
    // Six standard deviations of a share of 10 % in 10,000.
    for (const some of [eight, nine]) expect(Math.abs(some.filter(Boolean).length - 1_000)).toBeLessThan(180);
    expect(eight.filter((yes, at) => yes && nine[at]).length).toBeLessThan(200);
  });
});
