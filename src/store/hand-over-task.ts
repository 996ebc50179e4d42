import type { Db, Tx } from './store.ts';
import type { TaskRow } from './tasks.ts';

/** Tables whose rows belong to a task by its job key and go with it. */
const followers = ['reminders', 'delegations', 'ballots', 'inspection_records', 'inspection_photos'] as const;

/** The task of an earlier run of the case that waits at the step for the present run to take it over. */
export const waitingTask = (
  tx: Tx,
  { caseId, elementId, runId }: Pick<TaskRow, 'caseId' | 'elementId' | 'runId'>,
): Promise<TaskRow | undefined> =>
  tx<TaskRow>('tasks').where({ caseId, elementId, status: 'open' }).whereNot({ runId }).first();

/**
 * Lets the new run's job carry on the task of the run before: who holds it, since when, until when, and all that belongs
 * to it. The old job's row goes, and its key leads to the new one; what was done before names its acts, not its job.
 */
export const handOverTask = async (
  tx: Tx,
  from: TaskRow,
  to: Pick<TaskRow, 'jobKey' | 'runId' | 'elementInstanceKey'>,
): Promise<void> => {
  await tx<TaskRow>('tasks')
    .where({ jobKey: from.jobKey })
    .update({ ...to, version: tx.raw('version + 1') as unknown as number });
  await tx('task_keys').where({ jobKey: from.jobKey }).update({ jobKey: to.jobKey });
  await tx('task_keys').insert({ oldKey: from.jobKey, jobKey: to.jobKey });
  for (const table of followers) await tx(table).where({ jobKey: from.jobKey }).update({ jobKey: to.jobKey });
};

/** The key under which a task goes on that had this one before; undefined where it has never changed. */
export const presentTaskKey = async (db: Db, oldKey: string): Promise<string | undefined> => {
  const row: { jobKey: string } | undefined = await db('task_keys').where({ oldKey }).first('jobKey');
  return row?.jobKey;
};
