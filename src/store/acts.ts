import type { ActorKind } from '../domain/record.ts';
import type { Db, Tx } from './store.ts';

/** pending until the engine's record settles it; overtaken when the task ended otherwise. */
export type ActStatus = 'pending' | 'effective' | 'overtaken' | 'refused' | 'foreign';
export type ActKind =
  | 'complete'
  | 'send-back'
  | 'take-back'
  | 'terminate'
  | 'move-element'
  | 'skip-element'
  | 're-run-element'
  | 'set-variables';

export interface ActRow {
  id: string;
  caseId: string;
  runId: string;
  jobKey: string;
  elementId: string;
  round: number;
  kind: ActKind;
  outcome: string;
  actorKind: ActorKind;
  actorId: string;
  actorName: string;
  /** JSON of what was entered. */
  data: string;
  status: ActStatus;
  /** The moment that counts in law: a person's time of acting, a clock's deadline. */
  moment: string;
  createdAt: string;
  settledAt: string | null;
  /** The step that a completion goes to instead of where the diagram leads; null for the diagram. */
  jumpTo?: string | null;
}

/** Inserts a pending act; false when another one is pending on the same task (guarantee 1). */
export const insertPendingAct = async (tx: Tx, row: ActRow): Promise<boolean> => {
  const inserted = await tx<ActRow>('acts')
    .insert(row)
    .onConflict(tx.raw("(job_key) where status = 'pending'") as unknown as 'jobKey')
    .ignore()
    .returning('id');
  return inserted.length > 0;
};

/** Settles the pending act and gives it as it is then; undefined when it was not pending. */
export const settlePending = async (tx: Tx, id: string, status: ActStatus, at: string): Promise<ActRow | undefined> => {
  const [settled] = await tx<ActRow>('acts')
    .where({ id, status: 'pending' })
    .update({ status, settledAt: at })
    .returning('*');
  return settled;
};

export const insertAct = async (tx: Tx, row: ActRow): Promise<void> => {
  await tx('acts').insert(row);
};

export const findAct = (db: Db | Tx, id: string): Promise<ActRow | undefined> =>
  db<ActRow>('acts').where({ id }).first();

export const findPendingAct = (db: Db | Tx, jobKey: string): Promise<ActRow | undefined> =>
  // Spelled out, since the partial index serves only a condition that the planner can see.
  db<ActRow>('acts').where({ jobKey }).whereRaw("status = 'pending'").first();

export const settleAct = async (tx: Tx, id: string, status: ActStatus, at: string): Promise<boolean> =>
  (await tx<ActRow>('acts').where({ id, status: 'pending' }).update({ status, settledAt: at })) > 0;

export const effectiveActs = (db: Db | Tx, caseId: string): Promise<ActRow[]> =>
  db<ActRow>('acts').where({ caseId, status: 'effective' }).orderBy('createdAt').orderBy('id');

/** The newest effective act of an element, e.g. the acceptance or the decision. */
export const lastEffectiveAct = (
  db: Db | Tx,
  caseId: string,
  elementIds: readonly string[],
): Promise<ActRow | undefined> =>
  db<ActRow>('acts')
    .where({ caseId, status: 'effective', kind: 'complete' })
    .whereIn('elementId', [...elementIds])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .first();

/** The newest effective send-back of a case to a step. */
export const lastSendBackTo = (db: Db | Tx, caseId: string, elementId: string): Promise<ActRow | undefined> =>
  db<ActRow>('acts')
    .where({ caseId, status: 'effective', kind: 'send-back', outcome: elementId })
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .first();

/** The newest effective move of a case (退回, 拿回) to a step. */
export const lastMove = (db: Db | Tx, caseId: string, to: string): Promise<ActRow | undefined> =>
  db<ActRow>('acts')
    .where({ caseId, status: 'effective', outcome: to })
    .whereIn('kind', ['send-back', 'take-back'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .first();

export const findActs = (db: Db | Tx, ids: readonly string[]): Promise<ActRow[]> =>
  db<ActRow>('acts').whereIn('id', [...ids]);

/** The newest take-back (拿回) of a step that has not failed; its task may be told of before the engine confirms it. */
export const takeBackOf = (db: Db | Tx, caseId: string, elementId: string): Promise<ActRow | undefined> =>
  db<ActRow>('acts')
    .where({ caseId, kind: 'take-back', outcome: elementId })
    .whereIn('status', ['pending', 'effective'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .first();

/** The termination of a run that waits for the engine's word. */
export const pendingTermination = (db: Db | Tx, runId: string): Promise<ActRow | undefined> =>
  // A literal, so that the index of pending acts serves it.
  db<ActRow>('acts').where({ runId, kind: 'terminate' }).whereRaw("status = 'pending'").first();

/** How many acts of a case wait for the engine's word. */
export const pendingActsOf = async (db: Db | Tx, caseId: string): Promise<number> => {
  const [row] = await db<ActRow>('acts').where({ caseId, status: 'pending' }).count({ count: '*' });
  return Number(row!['count']);
};

/** The newest effective act with one of these outcomes, whichever step it was taken at. */
export const lastEffectiveOutcome = (
  db: Db | Tx,
  caseId: string,
  outcomes: readonly string[],
): Promise<ActRow | undefined> =>
  db<ActRow>('acts')
    .where({ caseId, status: 'effective', kind: 'complete' })
    .whereIn('outcome', [...outcomes])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .first();

/** How many acts wait for the engine's word, and since when the oldest does. */
export const pendingActs = async (db: Db): Promise<{ count: number; oldest: string | null }> => {
  // A literal, so that the index of pending acts serves it.
  const [row] = await db('acts').whereRaw("status = 'pending'").count({ count: '*' }).min({ oldest: 'createdAt' });
  return { count: Number(row!['count']), oldest: (row!['oldest'] as string | null) ?? null };
};
