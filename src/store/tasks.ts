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
}

/** Inserts the task unless the stream has told of it before. */
export const insertTask = async (tx: Tx, row: TaskRow): Promise<boolean> => {
  const inserted = await tx<TaskRow>('tasks').insert(row).onConflict('jobKey').ignore().returning('jobKey');
  return inserted.length > 0;
};

export const findTask = (db: Db | Tx, jobKey: string): Promise<TaskRow | undefined> =>
  db<TaskRow>('tasks').where({ jobKey }).first();

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
  const [ended] = await tx<TaskRow>('tasks')
    .where({ jobKey, status: 'open' })
    .update({ status, endedAt, outcome: outcome as string | null })
    .returning('*');
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

/** Which tasks a person may see: by role and department, or held by them. */
export interface TaskScope {
  userId: string;
  groups: readonly string[];
  /** Department codes, or null for every department. */
  departments: readonly string[] | null;
}

export interface TaskFilter {
  scope: TaskScope;
  queue: 'mine' | 'unassigned' | 'all';
  itemCode?: string;
  elementId?: string;
  flow?: string;
  applicant?: string;
  dueBefore?: string;
  dueAfter?: string;
  after?: { dueAt: string; jobKey: string };
  limit: number;
}

/** Open tasks, the one due first on top, paged by key. */
export const listTasks = (db: Db, filter: TaskFilter): Promise<TaskRow[]> => {
  const { scope } = filter;
  const query = db<TaskRow>('tasks').where({ status: 'open' }).orderBy('dueAt').orderBy('jobKey').limit(filter.limit);
  if (filter.queue === 'mine') void query.where({ assignee: scope.userId });
  else {
    void query.whereIn('groupName', [...scope.groups]);
    if (scope.departments !== null) void query.whereIn('departmentCode', [...scope.departments]);
    if (filter.queue === 'unassigned') void query.whereNull('assignee');
  }
  if (filter.itemCode !== undefined) void query.where({ itemCode: filter.itemCode });
  if (filter.elementId !== undefined) void query.where({ elementId: filter.elementId });
  if (filter.flow !== undefined) void query.where({ flow: filter.flow });
  if (filter.dueBefore !== undefined) void query.where('dueAt', '<', filter.dueBefore);
  if (filter.dueAfter !== undefined) void query.where('dueAt', '>=', filter.dueAfter);
  if (filter.applicant !== undefined) {
    const start = filter.applicant.replace(/[%_\\]/g, '');
    void query.where((either) =>
      either.where('applicantName', 'like', `${start}%`).orWhere('applicantPinyin', 'like', `${start.toLowerCase()}%`),
    );
  }
  if (filter.after !== undefined) {
    const { dueAt, jobKey } = filter.after;
    void query.where((later) => later.where('dueAt', '>', dueAt).orWhere({ dueAt }).andWhere('jobKey', '>', jobKey));
  }
  return query;
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
