import { describe, expect, it } from 'vitest';
import { causeOf, normaliseMessage } from '../../src/domain/incident-cause.ts';
import { percentile } from '../../src/domain/percentile.ts';

describe('the cause of an incident', () => {
  it.each([
    ['case 01kcxyzabcdefghjkmnpqrstv0 failed', 'case … failed'],
    ['no answer for 13800001111 in 5000 ms', 'no answer for … in … ms'],
    ['peer answered 404', 'peer answered 404'],
    ['a\n  b', 'a b'],
  ])('%s', (message, cause) => {
    expect(normaliseMessage(message)).toBe(cause);
  });

  it('has one id for one flow, element, kind and message', () => {
    const told = { flow: 'f', elementId: 'seal', errorType: 'JOB_NO_RETRIES', message: 'key 2251799813685249' };
    const { causeId } = causeOf(told);
    expect(causeId).toMatch(/^[0-9a-f]{16}$/u);
    expect(causeOf({ ...told, message: 'key 2251799813685777' }).causeId).toBe(causeId);
    expect(causeOf({ ...told, elementId: 'notify' }).causeId).not.toBe(causeId);
  });
});

describe('percentiles', () => {
  it('are found by nearest rank among counted values', () => {
    const values = [
      { value: 9, count: 1 },
      { value: 0, count: 5 },
      { value: 2, count: 4 },
    ];
    expect([0.5, 0.9, 1].map((share) => percentile(values, share))).toEqual([0, 2, 9]);
    expect(percentile([], 0.5)).toBeNull();
  });
});
