import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { databases, isAvailable, newDatabase } from '../harness/databases.ts';

describe.each(databases)('migration on %s', (database) => {
  it.skipIf(!isAvailable(database))('several copies that start at once migrate once, and all come up', async () => {
    const url = await newDatabase(database, { empty: true });
    const stores =
      database === 'sqlite' ? [await openStore(url)] : await Promise.all([1, 2, 3].map(() => openStore(url)));
    for (const store of stores) expect(await store.read('cases').count({ n: '*' })).toEqual([{ n: 0 }]);
    for (const store of stores) await store.close();
  });

  it.skipIf(!isAvailable(database))(
    'a migration lock left by a killed process does not block the next start',
    async () => {
      const url = await newDatabase(database, { empty: true });
      const first = await openStore(url);
      await first.transaction((tx) => tx('knex_migrations_lock').update({ is_locked: 1 }));
      await first.close();
      const second = await openStore(url);
      expect(await second.read('cases').count({ n: '*' })).toEqual([{ n: 0 }]);
      await second.close();
    },
  );
});
