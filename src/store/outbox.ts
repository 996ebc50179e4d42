import type { Db, Tx } from './store.ts';
import { lockFreeRows } from './lock.ts';

export type CommandKind =
  'create-instance' | 'complete-job' | 'modify-instance' | 'migrate-instance' | 'cancel-instance' | 'set-variables';

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

/**
 * Inserts a command of a case. Where no other of the case waits it is leased at once until `until`, for whoever inserts
 * it to send; `leasedUntil` is empty where it has to wait for its turn.
 */
export const insertCommand = async (
  tx: Tx,
  row: Pick<OutboxRow, 'caseId' | 'kind' | 'payload' | 'actId' | 'createdAt'>,
  until: string,
): Promise<OutboxRow> => {
  const turn = tx.raw(
    "case when exists (select 1 from outbox where case_id = ? and status = 'queued') then '' else ? end",
    [row.caseId, until],
  );
  const fresh = { status: 'queued' as const, attempts: 1, error: null, settledAt: null };
  const [inserted] = await tx<OutboxRow>('outbox')
    .insert({ ...row, ...fresh, leasedUntil: turn as unknown as string })
    .returning('*');
  // As with every lease, the attempt that follows is not among those that were made before.
  return { ...inserted!, attempts: 0 };
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
      // Spelled out, since a partial index serves only a condition that the planner can see.
      .whereRaw("o.status = 'queued'")
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
      .update({ leasedUntil: until, attempts: tx.raw('attempts + 1') as unknown as number, error: null });
  return rows;
};

export const settleCommands = async (tx: Tx, seqs: number[], at: string): Promise<void> => {
  await tx<OutboxRow>('outbox').whereIn('seq', seqs).update({ status: 'sent', settledAt: at, error: null });
};

/** Of these commands, those that nobody has settled yet. */
export const stillQueued = async (db: Db, seqs: readonly number[]): Promise<Set<number>> => {
  const rows = await db<OutboxRow>('outbox')
    .whereRaw("status = 'queued'")
    .whereIn('seq', [...seqs])
    .select('seq');
  return new Set(rows.map(({ seq }) => seq));
};

/** The engine's own record has told that the command of an act was carried out. */
export const settleCommandOfAct = async (
  tx: Tx,
  { id, caseId }: { id: string; caseId: string },
  at: string,
): Promise<void> => {
  await tx<OutboxRow>('outbox')
    .whereRaw("status = 'queued'")
    .where({ caseId, actId: id })
    .update({ status: 'sent', settledAt: at, error: null });
};

/** The case has its instance: no other needs to be created. */
export const settleCreation = async (tx: Tx, caseId: string, at: string): Promise<void> => {
  await tx<OutboxRow>('outbox')
    .whereRaw("status = 'queued'")
    .where({ caseId, kind: 'create-instance' })
    .update({ status: 'sent', settledAt: at, error: null });
};

export const refuseCommand = async (tx: Tx, seq: number, error: string, at: string): Promise<void> => {
  await tx<OutboxRow>('outbox').where({ seq, status: 'queued' }).update({ status: 'refused', error, settledAt: at });
};

export const postponeCommand = async (tx: Tx, seq: number, until: string, error: string): Promise<void> => {
  await tx<OutboxRow>('outbox').where({ seq, status: 'queued' }).update({ leasedUntil: until, error });
};

/** Lets postponed commands go out at once, since the engine is back. */
export const recallPostponed = async (tx: Tx): Promise<void> => {
  await tx<OutboxRow>('outbox').whereRaw("status = 'queued' and error is not null").update({ leasedUntil: '' });
};

/** Ends every lease: whoever held one is dead. */
export const endLeases = async (tx: Tx): Promise<void> => {
  await tx<OutboxRow>('outbox').whereRaw("status = 'queued'").update({ leasedUntil: '' });
};

/** What was asked of the engine for a case, oldest first. */
export const commandsOfCase = (db: Db, caseId: string): Promise<OutboxRow[]> =>
  db<OutboxRow>('outbox').where({ caseId }).orderBy('seq');

/** Since when the oldest command waits; null where none does. */
export const oldestCommand = async (db: Db): Promise<string | null> => {
  const [row] = await db<OutboxRow>('outbox').whereRaw("status = 'queued'").min({ oldest: 'createdAt' });
  return (row!['oldest'] as string | null) ?? null;
};

export const countCommands = async (db: Db): Promise<{ queued: number; refused: number }> => {
  const [queued] = await db<OutboxRow>('outbox').whereRaw("status = 'queued'").count({ count: '*' });
  const [refused] = await db<OutboxRow>('outbox').whereRaw("status = 'refused'").count({ count: '*' });
  return { queued: Number(queued!['count']), refused: Number(refused!['count']) };
};
