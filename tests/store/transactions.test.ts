import { expect, it } from 'vitest';
import { readSetting, writeSetting } from '../../src/store/settings.ts';
import type { Store, Tx } from '../../src/store/store.ts';
import { afterCommit, together } from '../../src/store/store.ts';
import { onBothDatabases } from './on-both.ts';

const write = (store: Store, name: string): Promise<void> => store.transaction((tx) => writeSetting(tx, name, 'kept'));

/** Writes, then fails: nothing of it may stay. */
const fail = (store: Store, name: string): Promise<void> =>
  store.transaction(async (tx) => {
    await writeSetting(tx, name, 'lost');
    throw new Error('refused');
  });

const written = async (store: Store, names: string[]): Promise<(string | undefined)[]> =>
  Promise.all(names.map((name) => readSetting(store.read, name)));

onBothDatabases('transactions at once', (open) => {
  it.each([
    ['first', ['bad', 'a', 'b', 'c']],
    ['in between', ['a', 'bad', 'b', 'c']],
    ['last', ['a', 'b', 'c', 'bad']],
  ])('keep all that succeed when the %s fails, and nothing of that one', async (_, order) => {
    const store = await open();
    const results = await Promise.allSettled(order.map((name) => (name === 'bad' ? fail : write)(store, name)));
    expect(results.map(({ status }) => status)).toEqual(
      order.map((name) => (name === 'bad' ? 'rejected' : 'fulfilled')),
    );
    expect(await written(store, ['a', 'b', 'c', 'bad'])).toEqual(['kept', 'kept', 'kept', undefined]);
  });

  it('are not run again for one that is refused before it has written', async () => {
    const store = await open();
    const runs: string[] = [];
    const note = (name: string): Promise<void> =>
      store.transaction(async (tx) => {
        runs.push(name);
        await writeSetting(tx, name, 'kept');
      });
    const refuse = (): Promise<void> =>
      store.transaction(async (tx) => {
        await readSetting(tx, 'a');
        throw new Error('refused');
      });
    const results = await Promise.allSettled([note('a'), refuse(), note('b')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(runs.toSorted()).toEqual(['a', 'b']);
    expect(await written(store, ['a', 'b'])).toEqual(['kept', 'kept']);
  });

  it('see what those before them have written', async () => {
    const store = await open();
    const add = (): Promise<void> =>
      store.transaction(async (tx) => {
        await tx('counters')
          .insert({ name: 'n', value: 1 })
          .onConflict('name')
          .merge({ value: tx.raw('counters.value + 1') });
      });
    await Promise.all(Array.from({ length: 40 }, add));
    expect(await store.read('counters').where({ name: 'n' }).first('value')).toEqual({ value: 40 });
  });

  it('tell of themselves only when they stand: a failed one never does', async () => {
    const store = await open();
    const told: string[] = [];
    const tell = (name: string, fails = false): Promise<void> =>
      store.transaction(async (tx) => {
        afterCommit(tx, () => void readSetting(store.read, name).then((value) => told.push(`${name} ${value}`)));
        await writeSetting(tx, name, 'kept');
        if (fails) throw new Error('refused');
      });
    await Promise.allSettled([tell('a'), tell('b', true), tell('c')]);
    await expect.poll(() => told.toSorted()).toEqual(['a kept', 'c kept']);
  });
});

onBothDatabases('a transaction that the database has thrown away', (open) => {
  it('takes none of those with it that were to share its commit: each of them stands, once', async () => {
    const store = await open();
    if (store.dialect !== 'sqlite') return;
    // An error of the disk rolls the whole transaction back, whatever savepoints it has.
    const lose = (tx: Tx): Promise<void> =>
      tx.raw('rollback').then(() => {
        throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
      });
    const append = (name: string): Promise<void> =>
      store.transaction(async (tx) => writeSetting(tx, name, `${(await readSetting(tx, name)) ?? ''}x`));
    const results = await Promise.allSettled([append('a'), append('b'), store.transaction(lose), append('c')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await written(store, ['a', 'b', 'c'])).toEqual(['x', 'x', 'x']);
  });
});

onBothDatabases('parts of a transaction that go together', (open) => {
  it('give their results in order', async () => {
    const store = await open();
    const results = await store.transaction((tx) =>
      together(
        tx,
        () => writeSetting(tx, 'a', 'kept'),
        () => readSetting(tx, 'absent'),
        () => 3,
      ),
    );
    expect(results).toEqual([undefined, undefined, 3]);
    expect(await written(store, ['a'])).toEqual(['kept']);
  });

  it('are rolled back whole when one fails, also what was still on its way; the first in order is heard', async () => {
    const store = await open();
    const slow = async (tx: Tx): Promise<void> => {
      for (const name of ['x', 'y', 'z']) await writeSetting(tx, name, 'lost');
    };
    const fail = (words: string): Promise<void> => Promise.reject(new Error(words));
    const attempt = store.transaction((tx) =>
      together(
        tx,
        () => slow(tx),
        () => fail('first'),
        () => fail('second'),
      ),
    );
    await expect(attempt).rejects.toThrow('first');
    await write(store, 'after');
    expect(await written(store, ['x', 'y', 'z', 'after'])).toEqual([undefined, undefined, undefined, 'kept']);
  });
});
