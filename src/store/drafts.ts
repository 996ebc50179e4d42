import type { Db, Tx } from './store.ts';

/** An application that somebody has begun and not filed: one for an item and an applicant. */
export interface DraftRow {
  applicantId: string;
  itemCode: string;
  /** JSON of form, answers and uploaded files. */
  data: string;
  savedAt: string;
  /** Rises with every save. */
  version: number;
  /** The page that has saved it: its own save, whose answer was lost, is no other's. */
  writer: string;
}

/**
 * Keeps the draft in the place of the version that the writer has seen (0: none) or has written itself. Gives the new
 * version; undefined where another page's stands there, or none any more.
 */
export const saveDraft = async (
  tx: Tx,
  { seen, ...row }: Omit<DraftRow, 'version'> & { seen: number },
): Promise<number | undefined> => {
  const { applicantId, itemCode, writer, ...content } = row;
  if (seen === 0) {
    const inserted = await tx<DraftRow>('drafts')
      .insert({ ...row, version: 1 })
      .onConflict(['applicantId', 'itemCode'])
      .ignore()
      .returning('version');
    if (inserted.length > 0) return 1;
  }
  const [updated] = await tx<DraftRow>('drafts')
    .where({ applicantId, itemCode })
    .where((either) => either.where({ version: seen }).orWhere({ writer }))
    .update({ ...content, writer, version: tx.raw('version + 1') })
    .returning('version');
  return updated?.version;
};

export const findDraft = (db: Db | Tx, applicantId: string, itemCode: string): Promise<DraftRow | undefined> =>
  db<DraftRow>('drafts').where({ applicantId, itemCode }).first();

/** The newest first. */
export const draftsOf = (db: Db, applicantId: string): Promise<DraftRow[]> =>
  db<DraftRow>('drafts').where({ applicantId }).orderBy('savedAt', 'desc').limit(200);

export const deleteDraft = async (tx: Tx, applicantId: string, itemCode: string): Promise<void> => {
  await tx<DraftRow>('drafts').where({ applicantId, itemCode }).delete();
};
