import { lockRows } from './lock.ts';
import type { Db, Tx } from './store.ts';

/**
 * - `waiting` for another person; `approved`: being deployed under its number; `released`
 * - `sent-back` with a reason, `withdrawn` by whoever asked, `refused` by the engine
 */
export type RequestStatus = 'waiting' | 'approved' | 'released' | 'sent-back' | 'withdrawn' | 'refused';

export interface ReleaseRequestRow {
  id: string;
  origin: 'draft' | 'files' | 'folder';
  /** The flow that was drawn; '' for the folder's flows. */
  flow: string;
  draftId: string | null;
  draftVersion: number | null;
  /** JSON: flow → hash of what was in force for it when it was asked, or null for a new flow. */
  flows: string;
  /** JSON: file name → text, of every flow that it changes. */
  files: string;
  contentHash: string;
  catalogueVersion: string;
  /** JSON list of the findings that do not bar it. */
  findings: string;
  /** JSON: flow → indicators before and after. */
  indicators: string;
  why: string;
  status: RequestStatus;
  askedBy: string;
  askedByName: string;
  askedAt: string;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  reason: string;
  /** JSON of the rule that the approval has chosen. */
  rollOut: string | null;
  release: number | null;
}

export const insertReleaseRequest = async (tx: Tx, row: ReleaseRequestRow): Promise<void> => {
  await tx<ReleaseRequestRow>('release_requests').insert(row);
};

export const findReleaseRequest = (db: Db | Tx, id: string): Promise<ReleaseRequestRow | undefined> =>
  db<ReleaseRequestRow>('release_requests').where({ id }).first();

export const lockReleaseRequest = (tx: Tx, id: string): Promise<ReleaseRequestRow | undefined> =>
  lockRows(tx, tx<ReleaseRequestRow>('release_requests').where({ id })).first();

export const updateReleaseRequest = async (tx: Tx, id: string, change: Partial<ReleaseRequestRow>): Promise<void> => {
  await tx<ReleaseRequestRow>('release_requests').where({ id }).update(change);
};

/** Approved ones that no release has come of yet, in the order of their numbers. */
export const requestsToDeploy = (db: Db | Tx): Promise<ReleaseRequestRow[]> =>
  db<ReleaseRequestRow>('release_requests').where({ status: 'approved' }).orderBy('release');

/** The waiting request of a draft. */
export const waitingRequestOf = (tx: Tx, draftId: string): Promise<ReleaseRequestRow | undefined> =>
  tx<ReleaseRequestRow>('release_requests').where({ draftId, status: 'waiting' }).first();

/** What a list shows of a request. */
export type RequestSummaryRow = Omit<ReleaseRequestRow, 'files' | 'findings' | 'indicators' | 'contentHash'>;

const summary = [
  'id',
  'origin',
  'flow',
  'draftId',
  'draftVersion',
  'flows',
  'catalogueVersion',
  'why',
  'status',
  'askedBy',
  'askedByName',
  'askedAt',
  'decidedBy',
  'decidedByName',
  'decidedAt',
  'reason',
  'rollOut',
  'release',
] as const;

/** The newest first; below `before` in that order. */
export const listReleaseRequests = (
  db: Db,
  filter: {
    status?: RequestStatus;
    draftId?: string;
    before?: Pick<ReleaseRequestRow, 'askedAt' | 'id'>;
    limit: number;
  },
): Promise<RequestSummaryRow[]> => {
  const query = db<ReleaseRequestRow>('release_requests')
    .orderBy([
      { column: 'askedAt', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(filter.limit);
  if (filter.status !== undefined) void query.where({ status: filter.status });
  if (filter.draftId !== undefined) void query.where({ draftId: filter.draftId });
  if (filter.before !== undefined)
    void query.whereRaw('(asked_at, id) < (?, ?)', [filter.before.askedAt, filter.before.id]);
  return query.select(...summary) as unknown as Promise<RequestSummaryRow[]>;
};

/** Requests by the release that came of them. */
export const requestsOfReleases = (db: Db, releases: readonly number[]): Promise<RequestSummaryRow[]> =>
  db<ReleaseRequestRow>('release_requests')
    .whereIn('release', [...releases])
    .select(...summary) as unknown as Promise<RequestSummaryRow[]>;
