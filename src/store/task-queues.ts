import type { Knex } from 'knex';
import { applicantStart, whereApplicant } from './applicant-start.ts';
import type { Db } from './store.ts';
import type { TaskRow } from './tasks.ts';

/** Which tasks a person may see: by role and department, or held by them. */
export interface TaskScope {
  userId: string;
  /** Groups, or null for the tasks of every group. */
  groups: readonly string[] | null;
  /** Department codes, or null for every department. */
  departments: readonly string[] | null;
}

/** mine: held; delegated: asked for an opinion; returned: opened by a send-back; all: of one's groups and departments. */
export type OpenQueue = 'mine' | 'delegated' | 'unassigned' | 'all' | 'returned';
export type TaskSort = 'due' | 'number' | 'step';

export interface TaskFilter {
  scope: TaskScope;
  queue: OpenQueue;
  sort?: TaskSort;
  itemCode?: string;
  elementId?: string;
  flow?: string;
  /** Only steps that several sign. */
  onSite?: boolean;
  applicant?: string;
  dueBefore?: string;
  dueAfter?: string;
  /** The last task of the previous page. */
  after?: Partial<TaskRow>;
  limit: number;
}

/** The columns of each order; the last one makes it total. */
export const sortFields = {
  due: ['dueAt', 'jobKey'],
  number: ['caseNumber', 'jobKey'],
  step: ['groupName', 'elementId', 'dueAt', 'jobKey'],
} as const satisfies Readonly<Record<TaskSort, readonly (keyof TaskRow)[]>>;

type Query = Knex.QueryBuilder<TaskRow, TaskRow[]>;

/** So many tasks are looked at one by one rather than in the order of the list. */
const fewTasks = 300;

/**
 * The open tasks that a filter names, where they are few: then the list is made of these, since an index in the order of
 * the list would be walked to its end for them. Undefined where there are many, or where nothing rare is asked for.
 */
const rareTasks = async (
  db: Db,
  { itemCode, flow, applicant }: Pick<TaskFilter, 'itemCode' | 'flow' | 'applicant'>,
): Promise<string[] | undefined> => {
  const sides: (readonly (readonly [column: string, sign: string, value: string])[])[] = [];
  if (applicant !== undefined) sides.push(applicantStart(applicant));
  if (itemCode !== undefined) sides.push([['itemCode', '=', itemCode]]);
  if (flow !== undefined) sides.push([['flow', '=', flow]]);
  for (const side of sides) {
    const keys = new Set<string>();
    for (const [column, sign, value] of side) {
      const rows: { jobKey: string }[] = await db('tasks')
        .whereRaw("status = 'open'")
        .where(column, sign, value)
        .limit(fewTasks + 1)
        .select('jobKey');
      for (const { jobKey } of rows) keys.add(jobKey);
    }
    if (keys.size <= fewTasks) return [...keys];
  }
  return undefined;
};

const narrow = (query: Query, filter: Omit<TaskFilter, 'scope' | 'queue' | 'limit'>): void => {
  if (filter.itemCode !== undefined) void query.where({ itemCode: filter.itemCode });
  if (filter.elementId !== undefined) void query.where({ elementId: filter.elementId });
  if (filter.flow !== undefined) void query.where({ flow: filter.flow });
  if (filter.onSite === true) void query.where('headers', 'like', '%"signers":%');
  if (filter.dueBefore !== undefined) void query.where('dueAt', '<', filter.dueBefore);
  if (filter.dueAfter !== undefined) void query.where('dueAt', '>=', filter.dueAfter);
  if (filter.applicant !== undefined) whereApplicant(query, filter.applicant);
};

/** Queues of few tasks, which have an index of their own; no other one may be preferred for the order or the scope. */
const small: readonly OpenQueue[] = ['mine', 'delegated', 'returned'];
/** A column as an expression, which no index serves. */
const bare = "(?? || '')";

const inScope = (query: Query, queue: OpenQueue, { groups, departments }: TaskScope): void => {
  const within = (column: string, values: readonly string[]): void => {
    if (!small.includes(queue) || values.length === 0) void query.whereIn(column as 'groupName', [...values]);
    else void query.whereRaw(`${bare} in (${values.map(() => '?').join(', ')})`, [column, ...values]);
  };
  if (groups !== null) within('groupName', groups);
  if (departments !== null) within('departmentCode', departments);
};

/** Open tasks of a queue, not ordered yet. */
export const openQueue = (db: Db, queue: OpenQueue, scope: TaskScope): Query => {
  // Literals, so that the partial indexes serve them.
  const query = db<TaskRow>('tasks').whereRaw("status = 'open'") as unknown as Query;
  if (queue === 'mine') return query.where({ assignee: scope.userId });
  if (queue === 'delegated') return query.where({ delegateId: scope.userId });
  if (queue === 'returned') void query.whereRaw('returned_by is not null');
  if (queue === 'unassigned') void query.whereNull('assignee');
  inScope(query, queue, scope);
  return query;
};

/** Open tasks in the order asked for, the one due first on top by default; paged by key. */
export const listTasks = async (db: Db, filter: TaskFilter): Promise<TaskRow[]> => {
  const rare = await rareTasks(db, filter);
  if (rare?.length === 0) return [];
  const query = openQueue(db, filter.queue, filter.scope).limit(filter.limit);
  narrow(query, filter);
  if (rare !== undefined) void query.whereIn('jobKey', rare);
  const { sort = 'due' } = filter;
  const fields = sortFields[sort];
  const place = rare !== undefined || (small.includes(filter.queue) && sort !== 'due') ? bare : '??';
  void query.orderByRaw(fields.map(() => place).join(', '), [...fields]);
  const { after } = filter;
  if (after !== undefined) {
    const places = fields.map(() => place).join(', ');
    const values = fields.map((field) => after[field] ?? '');
    void query.whereRaw(`(${places}) > (${fields.map(() => '?').join(', ')})`, [...fields, ...values]);
  }
  return (await query) as unknown as TaskRow[];
};

export type DoneFilter = Omit<TaskFilter, 'scope' | 'queue' | 'sort'> & { userId: string };

/** What a person has completed (已办), newest first, paged by key. */
export const listDone = (db: Db, filter: DoneFilter): Promise<TaskRow[]> => {
  const query = db<TaskRow>('tasks')
    .where({ completedBy: filter.userId })
    .orderBy('endedAt', 'desc')
    .orderBy('jobKey', 'desc')
    .limit(filter.limit);
  narrow(query as unknown as Query, filter);
  if (filter.after !== undefined)
    void query.whereRaw('(ended_at, job_key) < (?, ?)', [filter.after.endedAt ?? '', filter.after.jobKey ?? '']);
  return query;
};
