import type { RecordEntry, RecordHead } from '../domain/record.ts';
import { genesis } from '../domain/record.ts';
import type { Db, Tx } from './store.ts';
import { lockRows } from './lock.ts';

type EntryRow = RecordEntry & { headSeq: number | null };
export type HeadRow = RecordHead & { signature: string | null };

/** Sequence number and hash of the case's last entry; the caller holds the case's row. */
export const lastEntry = async (tx: Tx, caseId: string): Promise<{ seq: number; hash: string }> => {
  const row = await tx<EntryRow>('record_entries')
    .where({ caseId })
    .orderBy('seq', 'desc')
    .select('seq', 'hash')
    .first();
  return row ?? { seq: 0, hash: genesis };
};

export const insertEntries = async (tx: Tx, entries: RecordEntry[]): Promise<void> => {
  await tx('record_entries').insert(entries);
};

export const entriesOfCase = (db: Db | Tx, caseId: string): Promise<EntryRow[]> =>
  db<EntryRow>('record_entries').where({ caseId }).orderBy('seq');

/** The newest entries of a record, a page of those before `before`. */
export const entriesBefore = (
  db: Db,
  caseId: string,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<EntryRow[]> => {
  const query = db<EntryRow>('record_entries').where({ caseId }).orderBy('seq', 'desc').limit(limit);
  return before === undefined ? query : query.where('seq', '<', before);
};

/** Entries in the order of the chain, a page at a time; those not yet chained are left out. */
export const unchainedEntries = (tx: Tx, limit: number): Promise<EntryRow[]> =>
  tx<EntryRow>('record_entries').whereNull('headSeq').orderBy('caseId').orderBy('seq').limit(limit);

export const lastHead = (db: Db | Tx): Promise<HeadRow | undefined> =>
  db<HeadRow>('record_heads').orderBy('seq', 'desc').first();

export const headsAfter = (db: Db, seq: number, limit: number): Promise<HeadRow[]> =>
  db<HeadRow>('record_heads').where('seq', '>', seq).orderBy('seq').limit(limit);

/** Links entries to the chain of heads; `heads` continue the last one without a gap. */
export const insertHeads = async (tx: Tx, heads: HeadRow[]): Promise<void> => {
  for (let from = 0; from < heads.length; from += 100) await tx('record_heads').insert(heads.slice(from, from + 100));
  await tx.raw(
    `update record_entries set head_seq = head.seq from record_heads as head
      where head.case_id = record_entries.case_id and head.case_seq = record_entries.seq and head.seq between ? and ?`,
    [heads[0]!.seq, heads.at(-1)!.seq],
  );
};

/** Entries named by a page of heads, for verification. */
export const entriesOfHeads = (db: Db, from: number, to: number): Promise<EntryRow[]> =>
  db<EntryRow>('record_entries').whereBetween('headSeq', [from, to]).orderBy('headSeq');

/** Lets one writer at a time append to the chain of heads. */
export const lockHeads = async (tx: Tx): Promise<void> => {
  await tx('counters').insert({ name: 'record-heads', value: 0 }).onConflict('name').ignore();
  await lockRows(tx, tx('counters').where({ name: 'record-heads' })).first();
};

/** Entries that no head names: written a moment ago, or torn from a chain that was cut. */
export const looseEntries = (db: Db, lastHeadSeq: number): Promise<EntryRow[]> =>
  db<EntryRow>('record_entries')
    .whereNull('headSeq')
    .orWhere('headSeq', '>', lastHeadSeq)
    .orderBy('caseId')
    .orderBy('seq');

/** Entries that the chain of heads does not hold yet. */
export const countUnchained = async (db: Db): Promise<number> => {
  const [row] = await db<EntryRow>('record_entries').whereNull('headSeq').count({ count: '*' });
  return Number(row!['count']);
};
