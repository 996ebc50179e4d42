import type { CaseStatus, Channel } from '../domain/case.ts';
import { whereApplicant } from './applicant-start.ts';
import type { Db, Tx } from './store.ts';
import { isPostgres } from './store.ts';
import { lockRows } from './lock.ts';

export interface CaseRow {
  id: string;
  number: string | null;
  /** The caller's own id of the request, so that a repeated one makes no second case. */
  requestId: string | null;
  itemCode: string;
  departmentCode: string;
  catalogueVersion: string;
  flow: string;
  release: number;
  applicantId: string;
  applicantName: string;
  applicantPinyin: string;
  /** JSON of the agent, or null when the applicant acts in person (LAW-01). */
  agent: string | null;
  title: string;
  /** JSON of the application form. */
  form: string;
  channel: Channel;
  town: string;
  undertaking: number;
  status: CaseStatus;
  filedBy: string | null;
  filedAt: string;
  acceptedAt: string | null;
  decidedAt: string | null;
  closedAt: string | null;
  dueAt: string | null;
  round: number;
  runId: string;
}

export const insertCase = async (tx: Tx, row: CaseRow): Promise<void> => {
  await tx('cases').insert(row);
};

export const findCase = (db: Db | Tx, id: string): Promise<CaseRow | undefined> =>
  db<CaseRow>('cases').where({ id }).first();

export const findCaseByNumber = (db: Db | Tx, number: string): Promise<CaseRow | undefined> =>
  db<CaseRow>('cases').where({ number }).first();

export const findCaseByRequest = (db: Db | Tx, requestId: string): Promise<CaseRow | undefined> =>
  db<CaseRow>('cases').where({ requestId }).first();

/** The case, locked until the transaction ends: every change of a case goes through its row. */
export const lockCase = (tx: Tx, id: string): Promise<CaseRow | undefined> =>
  lockRows(tx, tx<CaseRow>('cases').where({ id })).first();

/** Locks these cases in id order, for one who reads them afterwards; SQLite has one writer and needs no locks. */
export const holdCases = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (isPostgres(tx))
    await tx('cases')
      .whereIn('id', [...ids])
      .orderBy('id')
      .forUpdate()
      .select('id');
};

/** The case of a task, locked as by `lockCase`. */
export const lockCaseOfTask = (tx: Tx, jobKey: string): Promise<CaseRow | undefined> =>
  lockRows(tx, tx<CaseRow>('cases').where('id', tx('tasks').where({ jobKey }).select('caseId'))).first();

/** Locks the case of a task, where there are several writers, for one who does not ask what stands in it. */
export const holdCaseOfTask = async (tx: Tx, jobKey: string): Promise<void> => {
  if (isPostgres(tx))
    await tx('cases').where('id', tx('tasks').where({ jobKey }).select('caseId')).forUpdate().select('id');
};

/** The case that an instance serves, if it serves the case's present run, and the how-manieth that run is. */
export const findCaseOfInstance = (
  tx: Tx,
  processInstanceKey: string,
): Promise<(CaseRow & { runSeq: number }) | undefined> =>
  tx('cases')
    .join('runs', (join) => join.on('runs.caseId', 'cases.id').andOn('runs.id', 'cases.runId'))
    .where({ 'runs.processInstanceKey': processInstanceKey })
    .first('cases.*', 'runs.seq as runSeq');

export const updateCase = async (tx: Tx, id: string, change: Partial<CaseRow>): Promise<void> => {
  await tx<CaseRow>('cases').where({ id }).update(change);
};

export interface CaseFilter {
  status?: CaseStatus;
  itemCode?: string;
  itemCodes?: readonly string[];
  departments?: readonly string[];
  applicantIds?: readonly string[];
  /** Chinese or pinyin beginning of the applicant's name. */
  applicant?: string;
  number?: string;
  /** Last case of the previous page: `filedAt` and `id`. */
  after?: { filedAt: string; id: string };
  limit: number;
}

/** Newest first, by key and never by offset. */
export const listCases = (db: Db, filter: CaseFilter): Promise<CaseRow[]> => {
  const query = db<CaseRow>('cases').orderBy('filedAt', 'desc').orderBy('id', 'desc').limit(filter.limit);
  if (filter.status !== undefined) void query.where({ status: filter.status });
  if (filter.itemCode !== undefined) void query.where({ itemCode: filter.itemCode });
  if (filter.itemCodes !== undefined) void query.whereIn('itemCode', [...filter.itemCodes]);
  if (filter.number !== undefined) void query.where({ number: filter.number });
  if (filter.departments !== undefined) void query.whereIn('departmentCode', [...filter.departments]);
  if (filter.applicantIds !== undefined) void query.whereIn('applicantId', [...filter.applicantIds]);
  if (filter.applicant !== undefined) whereApplicant(query, filter.applicant);
  if (filter.after !== undefined) {
    const { filedAt, id } = filter.after;
    void query.where((later) => later.where('filedAt', '<', filedAt).orWhere({ filedAt }).andWhere('id', '<', id));
  }
  return query;
};

export const countCasesOfApplicant = async (db: Db | Tx, applicantId: string): Promise<number> => {
  const [row] = await db<CaseRow>('cases').where({ applicantId }).count({ count: '*' });
  return Number(row!['count']);
};

/** Number of cases per status, for health and metrics. */
export const countCases = async (db: Db): Promise<Record<string, number>> => {
  const rows = await db<CaseRow>('cases').select('status').count({ count: '*' }).groupBy('status');
  return Object.fromEntries(rows.map((row) => [row.status as string, Number(row['count'])]));
};
