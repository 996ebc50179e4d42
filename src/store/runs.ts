import type { Db, Tx } from './store.ts';

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

/** The run with the word whether it is the case's present one. */
export const findRunOfCase = async (
  db: Db | Tx,
  { id, caseId }: Pick<RunRow, 'id' | 'caseId'>,
): Promise<(RunRow & { isPresent: boolean }) | undefined> => {
  const row: (RunRow & { present: string }) | undefined = await db('runs')
    .join('cases', 'cases.id', 'runs.caseId')
    .where({ 'runs.id': id, 'runs.caseId': caseId })
    .first('runs.*', 'cases.runId as present');
  if (row === undefined) return undefined;
  const { present, ...run } = row;
  return { ...run, isPresent: present === id };
};

/** Binds the run to the first instance that claims it, by compare-and-set; false when another instance was first. */
export const bindRun = async (
  tx: Tx,
  id: string,
  processInstanceKey: string,
  flowVersion: number,
  at: string,
): Promise<boolean> => {
  const bound = await tx<RunRow>('runs')
    .where({ id, status: 'starting' })
    .whereNull('processInstanceKey')
    .update({ processInstanceKey, flowVersion, status: 'bound', boundAt: at });
  return bound > 0 || (await findRun(tx, id))?.processInstanceKey === processInstanceKey;
};

/** Lets the case's next run take over from this one, or gives it back; an abandoned run is never bound. */
export const setRunStatus = async (tx: Tx, id: string, status: RunStatus): Promise<void> => {
  await tx<RunRow>('runs').where({ id }).update({ status });
};

/** The engine has moved the run's instance to another version of the flow. */
export const setRunVersion = async (tx: Tx, id: string, flowVersion: number): Promise<void> => {
  await tx<RunRow>('runs').where({ id }).update({ flowVersion });
};

export const runsOfCase = (db: Db | Tx, caseId: string): Promise<RunRow[]> =>
  db<RunRow>('runs').where({ caseId }).orderBy('seq');
