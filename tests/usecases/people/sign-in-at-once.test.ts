import { expect, it } from 'vitest';
import { BureauError } from '../../../src/errors.ts';
import type { Store } from '../../../src/store/store.ts';
import { isPostgres } from '../../../src/store/store.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { countAttempt, settleAttempt } from '../../../src/usecases/people/sign-in-attempts.ts';
import { onBothDatabases } from '../../store/on-both.ts';

onBothDatabases('many people who sign in at once', (open) => {
  it('never wait for each other in a circle', async () => {
    const store = await open();
    // The store tries again after a deadlock, which would hide it.
    const bare: Store = isPostgres(store.read)
      ? { ...store, transaction: (work) => store.read.transaction(async (tx) => work(tx)) }
      : store;
    const bureau = { store: bare } as Bureau;
    const names = ['an', 'bo', 'cai', 'deng', 'er', 'fang', 'gu', 'he'];
    const signIn = async (username: string): Promise<void> => {
      const attempt = await countAttempt(bureau, { username, address: '127.0.0.1' });
      await settleAttempt(bureau, attempt);
    };
    for (let round = 0; round < 5; round += 1) {
      const ends = await Promise.allSettled([...names, ...names, ...names].map(signIn));
      const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as Error] : []));
      expect(failures.filter((error) => !(error instanceof BureauError))).toEqual([]);
    }
  });
});
