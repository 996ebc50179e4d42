import { afterEach, describe, expect, it } from 'vitest';
import { listenToCopies, notifyCopies } from '../../../src/store/notify.ts';
import type { Store } from '../../../src/store/store.ts';
import { openStore } from '../../../src/store/store.ts';
import { isAvailable, newDatabase } from '../../harness/databases.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const part of opened.splice(0).toReversed()) await part.close();
});

const open = async (url: string): Promise<Store> => {
  const store = await openStore(url);
  opened.push(store);
  return store;
};

describe.skipIf(!isAvailable('postgres'))('guarantee 9: live events are hints that reach every copy', () => {
  const listen = (store: Store, copyId: string) => {
    const heard: unknown[] = [];
    let wake = (): void => undefined;
    const ready = new Promise<void>((resolve) => {
      const ear = listenToCopies(store, copyId, {
        onMessage: (body) => {
          heard.push(body);
          wake();
        },
        onGap: resolve,
      });
      opened.push(ear);
    });
    return { heard, ready, next: () => new Promise<void>((resolve) => (wake = resolve)) };
  };

  it('given one copy commits a change, then the other hears of it and the first does not hear itself', async () => {
    const url = await newDatabase('postgres');
    const [a, b] = [await open(url), await open(url)];
    const [ofA, ofB] = [listen(a, 'copy-a'), listen(b, 'copy-b')];
    await Promise.all([ofA.ready, ofB.ready]);
    const told = ofB.next();
    await a.transaction((tx) => notifyCopies(tx, 'copy-a', { kind: 'task-opened', caseId: 'c1' }));
    await told;
    expect(ofB.heard).toEqual([{ kind: 'task-opened', caseId: 'c1' }]);
    expect(ofA.heard).toEqual([]);
  });

  it('given the transaction is rolled back, then nobody hears of it', async () => {
    const url = await newDatabase('postgres');
    const [a, b] = [await open(url), await open(url)];
    const ofB = listen(b, 'copy-b');
    await ofB.ready;
    await a
      .transaction(async (tx) => {
        await notifyCopies(tx, 'copy-a', { kind: 'lost' });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    const told = ofB.next();
    await a.transaction((tx) => notifyCopies(tx, 'copy-a', { kind: 'kept' }));
    await told;
    expect(ofB.heard).toEqual([{ kind: 'kept' }]);
  });
});
