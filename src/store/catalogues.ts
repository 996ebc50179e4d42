import { lockRows } from './lock.ts';
import type { Db, Tx } from './store.ts';

/** open: being changed; submitted: another admin decides; released: in force; discarded: given up. */
export type CatalogueDraftStatus = 'open' | 'submitted' | 'released' | 'discarded';

export interface CatalogueDraftRow {
  id: string;
  title: string;
  status: CatalogueDraftStatus;
  ownerId: string;
  ownerName: string;
  /** JSON list of the user ids that have changed it. */
  editors: string;
  /** The catalogue that it changes. */
  baseVersion: string;
  version: number;
  /** JSON: file name → text of the tables that differ from those of the base. */
  files: string;
  reason: string;
  submittedBy: string | null;
  submittedAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string;
  createdAt: string;
  updatedAt: string;
}

export const insertCatalogueDraft = async (tx: Tx, row: CatalogueDraftRow): Promise<void> => {
  await tx('catalogue_drafts').insert(row);
};

export const findCatalogueDraft = (db: Db | Tx, id: string): Promise<CatalogueDraftRow | undefined> =>
  db<CatalogueDraftRow>('catalogue_drafts').where({ id }).first();

export const lockCatalogueDraft = (tx: Tx, id: string): Promise<CatalogueDraftRow | undefined> =>
  lockRows(tx, tx<CatalogueDraftRow>('catalogue_drafts').where({ id })).first();

export const updateCatalogueDraft = async (tx: Tx, id: string, change: Partial<CatalogueDraftRow>): Promise<void> => {
  await tx<CatalogueDraftRow>('catalogue_drafts').where({ id }).update(change);
};

/** Those changed last first, a page of those before the mark. */
export const listCatalogueDrafts = (
  db: Db,
  { before, limit }: { before?: { updatedAt: string; id: string }; limit: number },
): Promise<Omit<CatalogueDraftRow, 'files'>[]> => {
  const query = db<CatalogueDraftRow>('catalogue_drafts')
    .select('id', 'title', 'status', 'ownerId', 'ownerName', 'editors', 'baseVersion', 'version', 'reason')
    .select('submittedBy', 'submittedAt', 'decidedBy', 'decidedAt', 'note', 'createdAt', 'updatedAt')
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (before !== undefined)
    void query.where((earlier) =>
      earlier
        .where('updatedAt', '<', before.updatedAt)
        .orWhere({ updatedAt: before.updatedAt })
        .andWhere('id', '<', before.id),
    );
  return query;
};

/** A catalogue that was put into force; the greatest `seq` is the one of today. */
export interface CatalogueReleaseRow {
  seq: number;
  version: string;
  /** Null: taken from the folder. */
  draftId: string | null;
  releasedBy: string;
  releasedAt: string;
  note: string;
}

export const newestCatalogueRelease = (db: Db | Tx): Promise<CatalogueReleaseRow | undefined> =>
  db<CatalogueReleaseRow>('catalogue_releases').orderBy('seq', 'desc').first();

export const listCatalogueReleases = (db: Db, limit: number): Promise<CatalogueReleaseRow[]> =>
  db<CatalogueReleaseRow>('catalogue_releases').orderBy('seq', 'desc').limit(limit);

/** Puts a kept catalogue into force after the last one; the caller holds the lock of releases. */
export const insertCatalogueRelease = async (tx: Tx, row: Omit<CatalogueReleaseRow, 'seq'>): Promise<void> => {
  const seq = ((await newestCatalogueRelease(tx))?.seq ?? 0) + 1;
  await tx('catalogue_releases').insert({ ...row, seq });
};
