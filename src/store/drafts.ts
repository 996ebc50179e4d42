import type { Db, Tx } from './store.ts';

/** An application that somebody has begun and not filed: one for an item and an applicant. */
export interface DraftRow {
  applicantId: string;
  itemCode: string;
  /** JSON of form, answers and uploaded files. */
  data: string;
  savedAt: string;
}

/** Keeps the draft in the place of the one before. */
export const saveDraft = async (tx: Tx, row: DraftRow): Promise<void> => {
  await tx('drafts').insert(row).onConflict(['applicantId', 'itemCode']).merge(['data', 'savedAt']);
};

export const findDraft = (db: Db | Tx, applicantId: string, itemCode: string): Promise<DraftRow | undefined> =>
  db<DraftRow>('drafts').where({ applicantId, itemCode }).first();

/** The newest first. */
export const draftsOf = (db: Db, applicantId: string): Promise<DraftRow[]> =>
  db<DraftRow>('drafts').where({ applicantId }).orderBy('savedAt', 'desc').limit(200);

export const deleteDraft = async (tx: Tx, applicantId: string, itemCode: string): Promise<void> => {
  await tx<DraftRow>('drafts').where({ applicantId, itemCode }).delete();
};

/** Deletes what was saved before; gives how many. */
export const deleteDraftsBefore = (tx: Tx, savedAt: string): Promise<number> =>
  tx<DraftRow>('drafts').where('savedAt', '<', savedAt).delete();
