import { describe, expect, it } from 'vitest';
import { ConnectorError } from '../../../src/connectors/connector-error.ts';
import { BureauError } from '../../../src/errors.ts';
import { failureOf } from '../../../src/usecases/work/failure-of.ts';

const peer = (kind: 'unreachable' | 'refused' | 'invalid-answer', retryAfterMs?: number) =>
  new ConnectorError(kind, { peer: 'sms', verb: 'sendSms' }, retryAfterMs);
const database = (code: string, words = 'words') => Object.assign(new Error(words), { code });

describe('what becomes of a job that failed', () => {
  it.each([
    ['a peer that cannot be reached', peer('unreachable')],
    ['a database that is gone', database('57P01')],
    ['a database on a full disk', database('SQLITE_FULL')],
    ['a full disk', new BureauError('disk-full')],
    ['a missing seal key', new BureauError('seal-key-missing')],
  ])('%s is waited for and costs no retry', (_, error) => {
    const { retries, backOffMs } = failureOf(error, 3);
    expect(retries).toBe(3);
    expect(backOffMs).toBeGreaterThan(0);
  });

  it('a peer is left alone as long as it asks for', () =>
    expect(failureOf(peer('unreachable', 60_000), 3).backOffMs).toBe(60_000));

  it.each([
    ['a refusal of a peer', peer('refused')],
    ['a diagram with wrong headers', new BureauError('work-headers-invalid', { type: 't', element: 'e', detail: 'd' })],
  ])('%s needs a person at once', (_, error) => expect(failureOf(error, 3).retries).toBe(0));

  it.each([
    ['an answer that is none', peer('invalid-answer')],
    ['a constraint of the database', database('23505')],
    ['anything unexpected', new TypeError('x is undefined')],
  ])('%s costs one retry', (_, error) => expect(failureOf(error, 3).retries).toBe(2));

  it('tells the engine nothing of the values in a statement', () => {
    const words = "insert into `applicants` (`name`) values ('顾小满') - SQLITE_CONSTRAINT: UNIQUE constraint failed";
    expect(failureOf(database('SQLITE_CONSTRAINT', words), 3).message).not.toContain('顾小满');
  });
});
