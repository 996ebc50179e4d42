import type { Db, Tx } from './store.ts';
import { lockFreeRows } from './lock.ts';

export type CommandKind = 'create-instance' | 'complete-job' | 'modify-instance' | 'cancel-instance';

export interface OutboxRow {
  seq: number;
  caseId: string;
  kind: CommandKind;
  /** JSON of the command. */
  payload: string;
  actId: string | null;
  status: 'queued' | 'sent' | 'refused';
  attempts: number;
  leasedUntil: string;
  error: string | null;
  createdAt: string;
  settledAt: string | null;
}

export const insertCommand = async (tx: Tx, row: Omit<OutboxRow, 'seq'>): Promise<number> => {
  const [inserted] = await tx<OutboxRow>('outbox').insert(row).returning('seq');
  return inserted!.seq;
};

/**
 * Leases up to `limit` queued commands that are first of their case, so that a case's commands go out in order
 * and no two copies send the same one at once.
 */
export const leaseCommands = async (
  tx: Tx,
  { now, until, limit }: { now: string; until: string; limit: number },
): Promise<OutboxRow[]> => {
  const rows: OutboxRow[] = await lockFreeRows(
    tx,
    tx('outbox as o')
      .where({ 'o.status': 'queued' })
      .where('o.leasedUntil', '<=', now)
      .whereNotExists((earlier) =>
        earlier
          .select(tx.raw('1'))
          .from('outbox as p')
          .whereRaw("p.case_id = o.case_id and p.status = 'queued' and p.seq < o.seq"),
      )
      .orderBy('o.seq')
      .limit(limit)
      .select('o.*'),
  );
  if (rows.length > 0)
    await tx<OutboxRow>('outbox')
      .whereIn(
        'seq',
        rows.map((row) => row.seq),
      )
      .update({ leasedUntil: until, attempts: tx.raw('attempts + 1') as unknown as number });
  return rows;
};

export const settleCommands = async (tx: Tx, seqs: number[], at: string): Promise<void> => {
  await tx<OutboxRow>('outbox').whereIn('seq', seqs).update({ status: 'sent', settledAt: at, error: null });
};

export const refuseCommand = async (tx: Tx, seq: number, error: string, at: string): Promise<void> => {
  await tx<OutboxRow>('outbox').where({ seq }).update({ status: 'refused', error, settledAt: at });
};

export const postponeCommand = async (tx: Tx, seq: number, until: string, error: string): Promise<void> => {
  await tx<OutboxRow>('outbox').where({ seq, status: 'queued' }).update({ leasedUntil: until, error });
};

export const countCommands = async (db: Db): Promise<{ queued: number; refused: number }> => {
  const rows = await db<OutboxRow>('outbox')
    .whereIn('status', ['queued', 'refused'])
    .select('status')
    .count({ count: '*' })
    .groupBy('status');
  const of = (status: string): number => Number(rows.find((row) => row.status === status)?.['count'] ?? 0);
  return { queued: of('queued'), refused: of('refused') };
};
