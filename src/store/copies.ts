import { whereApplicant } from './applicant-start.ts';
import type { CaseRow } from './cases.ts';
import type { Db, Tx } from './store.ts';

/** A case shown to a person for information (抄送); unread until `readAt` is set. */
export interface CopyRow {
  id: string;
  caseId: string;
  toId: string;
  toName: string;
  byId: string;
  byName: string;
  note: string;
  createdAt: string;
  readAt: string | null;
}

/** Adds a copy; false where the person has an unread one of the case. */
export const insertCopy = async (tx: Tx, row: CopyRow): Promise<boolean> => {
  const inserted = await tx<CopyRow>('copies')
    .insert(row)
    .onConflict(tx.raw('(case_id, to_id) where read_at is null') as unknown as 'caseId')
    .ignore()
    .returning('id');
  return inserted.length > 0;
};

export const findCopy = (db: Db | Tx, id: string): Promise<CopyRow | undefined> =>
  db<CopyRow>('copies').where({ id }).first();

export const copiesOfCase = (db: Db | Tx, caseId: string): Promise<CopyRow[]> =>
  db<CopyRow>('copies').where({ caseId }).orderBy('createdAt').orderBy('id');

/** Marks a copy as read; false when it had been. */
export const readCopy = async (tx: Tx, id: string, at: string): Promise<boolean> =>
  (await tx<CopyRow>('copies').where({ id }).whereNull('readAt').update({ readAt: at })) > 0;

export type CopyOfCase = CaseRow & {
  copyId: string;
  byName: string;
  note: string;
  copiedAt: string;
  readAt: string | null;
};

export interface CopyFilter {
  toId: string;
  state: 'unread' | 'read' | 'all';
  itemCode?: string;
  applicant?: string;
  after?: { createdAt: string; id: string };
  limit: number;
}

/** Copies to a person with their cases, newest first, paged by key. */
export const listCopies = (db: Db, filter: CopyFilter): Promise<CopyOfCase[]> => {
  const query = db('copies')
    .join('cases', 'cases.id', 'copies.caseId')
    .where({ 'copies.toId': filter.toId })
    .orderBy('copies.createdAt', 'desc')
    .orderBy('copies.id', 'desc')
    .limit(filter.limit)
    .select('cases.*', { copyId: 'copies.id', copiedAt: 'copies.createdAt' })
    .select('copies.byName', 'copies.note', 'copies.readAt');
  if (filter.state === 'unread') void query.whereNull('copies.readAt');
  if (filter.state === 'read') void query.whereNotNull('copies.readAt');
  if (filter.itemCode !== undefined) void query.where({ 'cases.itemCode': filter.itemCode });
  if (filter.applicant !== undefined) whereApplicant(query, filter.applicant, 'cases');
  if (filter.after !== undefined)
    void query.whereRaw('(copies.created_at, copies.id) < (?, ?)', [filter.after.createdAt, filter.after.id]);
  return query as unknown as Promise<CopyOfCase[]>;
};
