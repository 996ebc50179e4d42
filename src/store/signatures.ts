import type { Db, Tx } from './store.ts';

/** One person's signature under a step, e.g. an inspector's under the inspection record. */
export interface SignatureRow {
  caseId: string;
  elementId: string;
  round: number;
  userId: string;
  userName: string;
  /** JSON of what was signed. */
  data: string;
  signedAt: string;
}

/** Adds a signature; false when this person had signed before. */
export const insertSignature = async (tx: Tx, row: SignatureRow): Promise<boolean> => {
  const inserted = await tx<SignatureRow>('signatures')
    .insert(row)
    .onConflict(['caseId', 'elementId', 'round', 'userId'])
    .ignore()
    .returning('userId');
  return inserted.length > 0;
};

export const signaturesOf = (db: Db | Tx, caseId: string, elementId: string, round: number): Promise<SignatureRow[]> =>
  db<SignatureRow>('signatures').where({ caseId, elementId, round }).orderBy('signedAt');
