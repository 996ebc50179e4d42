import type { Knex } from 'knex';
import { whereApplicant } from './applicant-start.ts';
import type { CaseRow } from './cases.ts';
import type { ClockRow } from './clocks.ts';
import type { Db } from './store.ts';

export interface CaseQueueFilter {
  itemCode?: string;
  flow?: string;
  applicant?: string;
  /** A step that is open now. */
  elementId?: string;
  dueBefore?: string;
  dueAfter?: string;
  /** The last case of the previous page. */
  after?: { filedAt: string; id: string };
  limit: number;
}

type Query = Knex.QueryBuilder<CaseRow, CaseRow[]>;

/** Cases whose clock is paused (挂起), of these departments; null stands for all. */
export const suspendedCases = (db: Db, departments: readonly string[] | null): Query => {
  // Written out, so that the index of these cases alone fits.
  const query = db<CaseRow>('cases').whereRaw('suspended = 1');
  if (departments !== null) void query.whereIn('departmentCode', [...departments]);
  return query as unknown as Query;
};

/** Cases that a person has filed at the window (我发起). */
export const casesFiledBy = (db: Db, userId: string): Query =>
  db<CaseRow>('cases').where({ filedBy: userId }) as unknown as Query;

/** A page of one of these queues, newest first, by key. */
export const pageOfQueue = (query: Query, filter: CaseQueueFilter): Promise<CaseRow[]> => {
  void query.orderBy('filedAt', 'desc').orderBy('id', 'desc').limit(filter.limit);
  if (filter.itemCode !== undefined) void query.where({ itemCode: filter.itemCode });
  if (filter.flow !== undefined) void query.where({ flow: filter.flow });
  if (filter.dueBefore !== undefined) void query.where('dueAt', '<', filter.dueBefore);
  if (filter.dueAfter !== undefined) void query.where('dueAt', '>=', filter.dueAfter);
  if (filter.elementId !== undefined)
    void query.whereRaw(
      "exists (select 1 from tasks where tasks.case_id = cases.id and tasks.status = 'open' and tasks.element_id = ?)",
      [filter.elementId],
    );
  if (filter.applicant !== undefined) whereApplicant(query, filter.applicant);
  if (filter.after !== undefined)
    void query.whereRaw('(filed_at, id) < (?, ?)', [filter.after.filedAt, filter.after.id]);
  return query as unknown as Promise<CaseRow[]>;
};

/** The paused clocks of these cases. */
export const pausedClocks = (db: Db, caseIds: readonly string[]): Promise<ClockRow[]> =>
  db<ClockRow>('clocks')
    .whereIn('caseId', [...caseIds])
    .whereRaw("state = 'paused'");
