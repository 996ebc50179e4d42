import { describe, expect, it } from 'vitest';
import { isStoreFailure, storeWords } from '../../src/store/failures.ts';
import { BureauError } from '../../src/errors.ts';
import { onBothDatabases } from './on-both.ts';

const failed = (code: string | undefined, message = 'words', name = 'Error'): Error =>
  Object.assign(new Error(message), { name, ...(code === undefined ? {} : { code }) });

describe('whether the database as a whole has failed', () => {
  it.each([
    ['a full disk under SQLite', failed('SQLITE_FULL')],
    ['a disk that cannot be read', failed('SQLITE_IOERR')],
    ['a full disk under PostgreSQL', failed('53100')],
    ['a server that shuts down', failed('57P01')],
    ['a server that is not there', failed('ECONNREFUSED')],
    ['a connection that broke', failed(undefined, 'Connection terminated unexpectedly')],
    ['a statement whose connection broke', failed(undefined, 'ROLLBACK - Client has encountered a connection error')],
    ['a commit whose connection broke', failed(undefined, 'COMMIT; - Connection terminated unexpectedly')],
    ['a transaction whose connection broke', failed(undefined, 'Transaction query already complete, run with DEBUG')],
    ['a pool without a free connection', failed(undefined, 'Timeout acquiring', 'KnexTimeoutError')],
  ])('yes: %s', (_, error) => expect(isStoreFailure(error)).toBe(true));

  it.each([
    ['a constraint under SQLite', failed('SQLITE_CONSTRAINT')],
    ['a constraint under PostgreSQL', failed('23505')],
    ['a value that does not fit', failed('22003')],
    ['a refusal of ours', new BureauError('case-not-found', { case: 'x' })],
    ['a full disk of files', failed('ENOSPC')],
    ['a mistake in the code', new TypeError('x is undefined')],
    ['no error at all', 'text'],
  ])('no: %s', (_, error) => expect(isStoreFailure(error)).toBe(false));
});

onBothDatabases('what a database says of a failure', (open) => {
  it('is told without the values of the statement', async () => {
    const store = await open();
    const twice = store.transaction(async (tx) => {
      for (let times = 0; times < 2; times += 1) await tx('settings').insert({ name: 'n', value: '顾小满' });
    });
    const error = (await twice.catch((thrown: unknown) => thrown)) as Error;
    expect(error.message).toContain('settings');
    expect(storeWords(error)).not.toContain('顾小满');
    expect(storeWords(error)).toMatch(/unique/iu);
  });
});
