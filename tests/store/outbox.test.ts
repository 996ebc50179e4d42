import { expect, it } from 'vitest';
import {
  countCommands,
  endLeases,
  insertCommand,
  leaseCommands,
  postponeCommand,
  recallPostponed,
  refuseCommand,
  settleCommandOfAct,
  settleCommands,
  stillQueued,
} from '../../src/store/outbox.ts';
import type { OutboxRow } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { onBothDatabases } from './on-both.ts';

const at = (second: number): string => `2026-03-02T01:00:${String(second).padStart(2, '0')}.000Z`;

const insert = (store: Store, caseId: string, { until = '', actId = '' } = {}): Promise<OutboxRow> =>
  store.transaction((tx) =>
    insertCommand(tx, { caseId, kind: 'complete-job', payload: '{}', actId, createdAt: at(0) }, until),
  );

const queue = async (store: Store, caseId: string): Promise<number> => (await insert(store, caseId)).seq;

const lease = (store: Store, second: number): Promise<number[]> =>
  store.transaction(async (tx) =>
    (await leaseCommands(tx, { now: at(second), until: at(second + 10), limit: 10 })).map((row) => row.seq),
  );

onBothDatabases('outbox', (open) => {
  it('gives the first command of each case, and the next one only when the first is settled', async () => {
    const store = await open();
    const [a1, b1, a2] = [await queue(store, 'a'), await queue(store, 'b'), await queue(store, 'a')];
    expect(await lease(store, 1)).toEqual([a1, b1]);
    expect(await lease(store, 2)).toEqual([]);
    await store.transaction((tx) => settleCommands(tx, [a1], at(2)));
    expect(await lease(store, 3)).toEqual([a2]);
  });

  it('gives a command again when the lease of a copy that died has run out', async () => {
    const store = await open();
    const seq = await queue(store, 'a');
    expect(await lease(store, 1)).toEqual([seq]);
    expect(await lease(store, 12)).toEqual([seq]);
  });

  it('never leases one command to two copies at once', async () => {
    const store = await open();
    const seqs = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((caseId) => queue(store, caseId)));
    const leased = (await Promise.all([lease(store, 1), lease(store, 1), lease(store, 1)])).flat();
    expect(leased.toSorted((a, b) => a - b)).toEqual(seqs.toSorted((a, b) => a - b));
  });

  it('keeps a postponed command for its time and a refused one visible, without repeating it', async () => {
    const store = await open();
    const [late, bad] = [await queue(store, 'a'), await queue(store, 'b')];
    await lease(store, 1);
    await store.transaction((tx) => postponeCommand(tx, late, at(30), 'UNAVAILABLE'));
    await store.transaction((tx) => refuseCommand(tx, bad, 'INVALID_ARGUMENT', at(2)));
    expect(await lease(store, 20)).toEqual([]);
    expect(await lease(store, 31)).toEqual([late]);
    expect(await countCommands(store.read)).toEqual({ queued: 1, refused: 1 });
  });

  it('lets postponed commands go at once when the engine is back, and leaves alone what is on its way', async () => {
    const store = await open();
    const [late, away] = [await queue(store, 'a'), await queue(store, 'b')];
    await lease(store, 1);
    await store.transaction((tx) => postponeCommand(tx, late, at(50), 'UNAVAILABLE'));
    await store.transaction(recallPostponed);
    expect(await lease(store, 2)).toEqual([late]);
    await store.transaction(recallPostponed);
    expect(await lease(store, 3)).toEqual([]);
    await store.transaction(endLeases);
    expect(await lease(store, 4)).toEqual([late, away]);
  });

  it('leases the first command of a case to whoever writes it, and lets the next one wait', async () => {
    const store = await open();
    const until = at(10);
    const [first, second] = [await insert(store, 'a', { until }), await insert(store, 'a', { until })];
    expect([first.leasedUntil, second.leasedUntil]).toEqual([until, '']);
    expect(await lease(store, 5)).toEqual([]);
    expect(await lease(store, 11)).toEqual([first.seq]);
  });

  it('lets the next command go once the record stream has proved the one before it', async () => {
    const store = await open();
    const first = await insert(store, 'a', { until: at(10), actId: 'act-1' });
    const second = await insert(store, 'a', { actId: 'act-2' });
    expect(await lease(store, 1)).toEqual([]);
    await store.transaction((tx) => settleCommandOfAct(tx, { id: 'act-1', caseId: 'a' }, at(2)));
    expect(await stillQueued(store.read, [first.seq, second.seq])).toEqual(new Set([second.seq]));
    expect(await lease(store, 3)).toEqual([second.seq]);
  });
});
