import { afterEach, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/store/store.ts';
import { databases, isAvailable, newDatabase } from '../harness/databases.ts';

/** Runs the same store tests on SQLite and PostgreSQL; `open` gives a fresh store that is closed after the test. */
export const onBothDatabases = (name: string, tests: (open: () => Promise<Store>) => void): void => {
  describe.each(databases)(`${name} on %s`, (database) => {
    describe.skipIf(!isAvailable(database))('', () => {
      const opened: Store[] = [];
      afterEach(async () => {
        for (const store of opened.splice(0)) await store.close();
      });
      tests(async () => {
        const store = await openStore(await newDatabase(database));
        opened.push(store);
        return store;
      });
    });
  });
};
