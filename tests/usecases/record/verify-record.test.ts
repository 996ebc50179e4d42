import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { genesis, hashEntry } from '../../../src/domain/record.ts';
import { insertEntries } from '../../../src/store/record.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { chainRecord } from '../../../src/usecases/record/chain-record.ts';
import type { RecordKey } from '../../../src/usecases/record/record-key.ts';
import { openRecordKey, readAnchor } from '../../../src/usecases/record/record-key.ts';
import { verifyRecord } from '../../../src/usecases/record/verify-record.ts';
import { onBothDatabases } from '../../store/on-both.ts';

let dataDir: string;
let key: RecordKey;

beforeEach(async () => {
  dataDir = await mkdtemp(join(inject('root'), 'record-'));
  key = await openRecordKey(dataDir);
});
afterEach(() => rm(dataDir, { recursive: true }));

const write = async (store: Store, caseId: string, count: number, from = { seq: 0, hash: genesis }) => {
  let { seq, hash } = from;
  for (let index = 0; index < count; index += 1) {
    const entry = {
      caseId,
      seq: (seq += 1),
      at: '2026-03-02T01:00:00.000Z',
      actorKind: 'person' as const,
      actorId: 'u1',
      actorName: '陈静',
      act: 'accept',
      elementId: 'accept',
      flow: 'standard-approval',
      flowVersion: 1,
      detail: '{}',
      prevHash: hash,
    };
    hash = hashEntry(entry);
    await store.transaction((tx) => insertEntries(tx, [{ ...entry, hash }]));
  }
  return { seq, hash };
};

const chain = async (store: Store): Promise<void> => {
  const bureau = { store, config: { dataDir } } as Bureau;
  while ((await chainRecord(bureau, key)) > 0);
};

const check = async (store: Store) => verifyRecord(store, key, await readAnchor(dataDir));

onBothDatabases('the full record (guarantee 7)', (open) => {
  const prepared = async (): Promise<Store> => {
    const store = await open();
    const tail = await write(store, 'case-a', 3);
    await write(store, 'case-b', 2);
    await chain(store);
    await write(store, 'case-a', 1, tail);
    await chain(store);
    return store;
  };
  const change = (store: Store, table: string, where: object, to: object) =>
    store.transaction((tx) => tx(table).where(where).update(to));

  it('is whole when nobody has touched it', async () => {
    const store = await prepared();
    expect(await check(store)).toEqual({ entries: 6, unchained: 0, fault: null });
  });

  it('counts entries that are not yet signed, and checks them too', async () => {
    const store = await prepared();
    await write(store, 'case-c', 2);
    expect(await check(store)).toEqual({ entries: 8, unchained: 2, fault: null });
    await change(store, 'record_entries', { caseId: 'case-c', seq: 2 }, { act: 'refuse' });
    expect((await check(store)).fault).toMatchObject({ fault: 'changed', caseId: 'case-c', caseSeq: 2 });
  });

  it.each([
    ['a changed word', { act: 'refuse' }],
    ['a changed person', { actorName: '别人' }],
    ['a changed moment', { at: '2026-03-03T01:00:00.000Z' }],
    ['a changed version of the flow', { flowVersion: 2 }],
  ])('names the entry with %s', async (_, to) => {
    const store = await prepared();
    await change(store, 'record_entries', { caseId: 'case-a', seq: 2 }, to);
    expect((await check(store)).fault).toMatchObject({ fault: 'changed', caseId: 'case-a', caseSeq: 2 });
  });

  it('finds an entry that was changed together with its own hash', async () => {
    const store = await prepared();
    const entry = await store.read('record_entries').where({ caseId: 'case-a', seq: 2 }).first();
    const forged = { ...entry, act: 'refuse' };
    await change(store, 'record_entries', { caseId: 'case-a', seq: 2 }, { act: 'refuse', hash: hashEntry(forged) });
    expect((await check(store)).fault).toMatchObject({ fault: 'changed', caseId: 'case-a', caseSeq: 2 });
  });

  it('names a deleted entry', async () => {
    const store = await prepared();
    await store.transaction((tx) => tx('record_entries').where({ caseId: 'case-a', seq: 2 }).delete());
    expect((await check(store)).fault).toMatchObject({ fault: 'missing', caseId: 'case-a', caseSeq: 2 });
  });

  it('finds an entry deleted together with its head', async () => {
    const store = await prepared();
    await store.transaction(async (tx) => {
      await tx('record_entries').where({ caseId: 'case-a', seq: 2 }).delete();
      await tx('record_heads').where({ caseId: 'case-a', caseSeq: 2 }).delete();
    });
    expect((await check(store)).fault).toMatchObject({ fault: 'missing' });
  });

  it('finds two entries that were swapped', async () => {
    const store = await prepared();
    await change(store, 'record_entries', { caseId: 'case-a', seq: 1 }, { headSeq: 99 });
    await change(store, 'record_entries', { caseId: 'case-a', seq: 2 }, { headSeq: 1 });
    await change(store, 'record_entries', { headSeq: 99 }, { headSeq: 2 });
    expect((await check(store)).fault).toMatchObject({ fault: 'swapped' });
  });

  it('finds a tail that was cut off, heads and all', async () => {
    const store = await prepared();
    await store.transaction(async (tx) => {
      await tx('record_entries').where('headSeq', '>', 5).delete();
      await tx('record_heads').where('seq', '>', 5).delete();
    });
    expect((await check(store)).fault).toMatchObject({ fault: 'cut' });
  });

  it('finds a tail of entries that was cut off below its heads', async () => {
    const store = await prepared();
    await store.transaction((tx) => tx('record_entries').where('headSeq', '>', 5).delete());
    expect((await check(store)).fault).toMatchObject({ fault: 'missing', headSeq: 6 });
  });

  it('does not accept a head that another key has signed', async () => {
    const store = await prepared();
    await change(store, 'record_heads', { seq: 6 }, { signature: Buffer.alloc(64).toString('base64') });
    expect((await check(store)).fault).toMatchObject({ fault: 'unsigned' });
  });
});
