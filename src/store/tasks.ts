import { settleDelegation } from './delegations.ts';
import type { Db, Tx } from './store.ts';

export type TaskStatus = 'open' | 'completed' | 'cancelled';

export interface TaskRow {
  jobKey: string;
  caseId: string;
  runId: string;
  elementId: string;
  elementInstanceKey: string;
  name: string;
  groupName: string;
  departmentCode: string;
  itemCode: string;
  flow: string;
  flowVersion: number;
  release: number;
  formId: string;
  /** JSON of the diagram's task headers. */
  headers: string;
  status: TaskStatus;
  assignee: string | null;
  caseNumber: string;
  applicantName: string;
  applicantPinyin: string;
  dueAt: string;
  provisional: number;
  round: number;
  version: number;
  createdAt: string;
  claimedAt: string | null;
  endedAt: string | null;
  outcome: string | null;
  /** Who is asked for an opinion now (委派); the holder waits for it. */
  delegateId: string | null;
  /** The send-back that opened the task again. */
  returnedBy: string | null;
  /** The member of staff whose act completed it. */
  completedBy: string | null;
}

/** A task as it begins: nobody was asked, nobody has completed it. */
export type NewTask = Omit<TaskRow, 'delegateId' | 'returnedBy' | 'completedBy'> &
  Partial<Pick<TaskRow, 'delegateId' | 'returnedBy' | 'completedBy'>>;

/** Inserts the task unless the stream has told of it before. */
export const insertTask = async (tx: Tx, row: NewTask): Promise<boolean> => {
  const inserted = await tx<NewTask>('tasks').insert(row).onConflict('jobKey').ignore().returning('jobKey');
  return inserted.length > 0;
};

export const findTask = (db: Db | Tx, jobKey: string): Promise<TaskRow | undefined> =>
  db<TaskRow>('tasks').where({ jobKey }).first();

/** Open tasks that are not over at `now`, a page by key. */
export const openTasksAfter = (
  db: Db,
  { now, after, limit }: { now: string; after: string; limit: number },
): Promise<TaskRow[]> =>
  db<TaskRow>('tasks')
    .where({ status: 'open' })
    .where('dueAt', '>=', now)
    .where('jobKey', '>', after)
    .orderBy('jobKey')
    .limit(limit);

/** Gives a task that is still open another due date. */
export const setTaskDue = async (
  tx: Tx,
  jobKey: string,
  due: Pick<TaskRow, 'dueAt' | 'provisional'>,
): Promise<void> => {
  await tx<TaskRow>('tasks').where({ jobKey, status: 'open' }).update(due);
};

export const openTasksOfCase = (db: Db | Tx, caseId: string): Promise<TaskRow[]> =>
  db<TaskRow>('tasks').where({ caseId, status: 'open' }).orderBy('jobKey');

export const tasksOfCase = (db: Db | Tx, caseId: string): Promise<TaskRow[]> =>
  db<TaskRow>('tasks').where({ caseId }).orderBy('createdAt').orderBy('jobKey');

export const updateTask = async (tx: Tx, jobKey: string, change: Partial<TaskRow>): Promise<void> => {
  await tx<TaskRow>('tasks').where({ jobKey }).update(change);
};

/**
 * Ends the open task and gives it as it is then; undefined when it had ended before. A task is completed with the outcome
 * of the act that was asked for it; without one it has none.
 */
export const endTask = async (
  tx: Tx,
  jobKey: string,
  { status, actId, endedAt }: { status: TaskStatus; actId?: string | undefined; endedAt: string },
): Promise<TaskRow | undefined> => {
  const outcome =
    actId === undefined
      ? null
      : tx.raw("(select outcome from acts where id = ? and job_key = ? and kind = 'complete')", [actId, jobKey]);
  const completedBy =
    actId === undefined
      ? null
      : tx.raw(
          "(select actor_id from acts where id = ? and job_key = ? and kind = 'complete' and actor_kind = 'person')",
          [actId, jobKey],
        );
  const [ended] = await tx<TaskRow>('tasks')
    .where({ jobKey, status: 'open' })
    .update({ status, endedAt, outcome: outcome as string | null, completedBy: completedBy as string | null })
    .returning('*');
  // An opinion that nobody needs any more is not waited for.
  if (ended !== undefined && ended.delegateId !== null)
    await settleDelegation(tx, jobKey, { status: 'ended', at: endedAt });
  return ended;
};

/** Gives the open task to a person if nobody holds it and nobody changed it meanwhile. */
export const assignTask = async (
  tx: Tx,
  jobKey: string,
  change: { from: string | null; to: string | null; at: string | null },
): Promise<boolean> => {
  const changed = await tx<TaskRow>('tasks')
    .where({ jobKey, status: 'open', assignee: change.from })
    .update({ assignee: change.to, claimedAt: change.at, version: tx.raw('version + 1') as unknown as number });
  return changed > 0;
};

/** Open tasks of an applicant's own cases, the one due first on top. */
export const openTasksOfApplicant = (db: Db, applicantId: string, limit: number): Promise<TaskRow[]> =>
  db<TaskRow>('tasks')
    .join('cases', 'cases.id', 'tasks.caseId')
    .where({ 'tasks.status': 'open', 'cases.applicantId': applicantId })
    .orderBy('tasks.dueAt')
    .orderBy('tasks.jobKey')
    .limit(limit)
    .select('tasks.*');
