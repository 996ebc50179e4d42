import type { BallotPlace } from './ballots.ts';
import type { Db, Tx } from './store.ts';

/** What inspectors found on site. A corrected record replaces the one before, which stays. */
export interface InspectionRow {
  id: string;
  caseId: string;
  elementId: string;
  /** The round of the task: a step that is done anew is recorded anew. */
  round: number;
  jobKey: string;
  authorId: string;
  authorName: string;
  /** Made on the author's device, so that what is sent again is known again. */
  submission: string;
  /** Canonical JSON of an `InspectionContent`. */
  content: string;
  /** Of the content: what is signed. */
  sha256: string;
  status: 'current' | 'replaced';
  createdAt: string;
}

export interface InspectionPhotoRow {
  id: string;
  /** Made on the taker's device with the photo. */
  photoKey: string;
  caseId: string;
  jobKey: string;
  takerId: string;
  takerName: string;
  sha256: string;
  mediaType: string;
  size: number;
  /** By the device's clock. */
  takenAt: string;
  /** JSON of a `PhotoLocation`. */
  location: string;
  receivedAt: string;
}

export const findSubmission = (
  db: Db | Tx,
  { authorId, submission }: Pick<InspectionRow, 'authorId' | 'submission'>,
): Promise<InspectionRow | undefined> =>
  db<InspectionRow>('inspection_records').where({ authorId, submission }).first();

/** The record that stands at a step of a case in a round. */
export const inspectionAt = (
  db: Db | Tx,
  { caseId, elementId, round }: BallotPlace,
): Promise<InspectionRow | undefined> =>
  db<InspectionRow>('inspection_records').where({ caseId, elementId, round, status: 'current' }).first();

/** The records of a case that stand, oldest first. */
export const inspectionsOfCase = (db: Db | Tx, caseId: string): Promise<InspectionRow[]> =>
  db<InspectionRow>('inspection_records').where({ caseId, status: 'current' }).orderBy('createdAt').orderBy('id');

export const insertInspection = async (tx: Tx, row: InspectionRow): Promise<void> => {
  await tx('inspection_records').insert(row);
};

export const replaceInspection = async (tx: Tx, id: string): Promise<void> => {
  await tx<InspectionRow>('inspection_records').where({ id }).update({ status: 'replaced' });
};

export const findPhotoByKey = (
  db: Db | Tx,
  { takerId, photoKey }: Pick<InspectionPhotoRow, 'takerId' | 'photoKey'>,
): Promise<InspectionPhotoRow | undefined> =>
  db<InspectionPhotoRow>('inspection_photos').where({ takerId, photoKey }).first();

export const findPhoto = (db: Db | Tx, id: string): Promise<InspectionPhotoRow | undefined> =>
  db<InspectionPhotoRow>('inspection_photos').where({ id }).first();

export const photosOfCase = (db: Db | Tx, caseId: string): Promise<InspectionPhotoRow[]> =>
  db<InspectionPhotoRow>('inspection_photos').where({ caseId }).orderBy('takenAt').orderBy('id');

/** How many photos a person has sent for a task. */
export const countPhotos = async (db: Db | Tx, jobKey: string, takerId: string): Promise<number> => {
  const row = await db<InspectionPhotoRow>('inspection_photos')
    .where({ jobKey, takerId })
    .count({ count: '*' })
    .first();
  return Number((row as { count: number | string } | undefined)?.count ?? 0);
};

/** Adds a photo; false when its key has come before. */
export const insertPhoto = async (tx: Tx, row: InspectionPhotoRow): Promise<boolean> => {
  const inserted = await tx('inspection_photos')
    .insert(row)
    .onConflict(['takerId', 'photoKey'])
    .ignore()
    .returning('id');
  return inserted.length > 0;
};
