import type { Db, Tx } from './store.ts';
import { lockRows } from './lock.ts';

/** starting → bound; frozen when a later run has taken the case over. */
export type RunStatus = 'starting' | 'bound' | 'frozen';

export interface RunRow {
  id: string;
  caseId: string;
  seq: number;
  status: RunStatus;
  flow: string;
  flowVersion: number;
  processInstanceKey: string | null;
  createdAt: string;
  boundAt: string | null;
}

export const insertRun = async (tx: Tx, row: RunRow): Promise<void> => {
  await tx('runs').insert(row);
};

export const findRun = (db: Db | Tx, id: string): Promise<RunRow | undefined> =>
  db<RunRow>('runs').where({ id }).first();

export const findRunByInstance = (db: Db | Tx, processInstanceKey: string): Promise<RunRow | undefined> =>
  db<RunRow>('runs').where({ processInstanceKey }).first();

/** Binds the run to the first instance that claims it; false when another instance was first. */
export const bindRun = async (
  tx: Tx,
  id: string,
  processInstanceKey: string,
  flowVersion: number,
  at: string,
): Promise<boolean> => {
  const run = await lockRows(tx, tx<RunRow>('runs').where({ id })).first();
  if (run === undefined) return false;
  if (run.processInstanceKey !== null) return run.processInstanceKey === processInstanceKey;
  if (run.status !== 'starting') return false;
  await tx<RunRow>('runs').where({ id }).update({ processInstanceKey, flowVersion, status: 'bound', boundAt: at });
  return true;
};

export const runsOfCase = (db: Db | Tx, caseId: string): Promise<RunRow[]> =>
  db<RunRow>('runs').where({ caseId }).orderBy('seq');
