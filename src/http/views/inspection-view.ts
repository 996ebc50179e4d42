import { formAnswers } from '../../diagram/forms/form-answers.ts';
import type { InspectionContent, PhotoLocation } from '../../domain/inspection.ts';
import { signaturesAt } from '../../store/ballots.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { InspectionPhotoRow, InspectionRow } from '../../store/inspections.ts';
import { inspectionsOfCase, photosOfCase } from '../../store/inspections.ts';
import type { Db } from '../../store/store.ts';
import { tasksOfCase } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { maskForm } from './mask-form.ts';

export const photoView = ({ id, photoKey, sha256, takenAt, receivedAt, takerName, location }: InspectionPhotoRow) => ({
  id,
  key: photoKey,
  sha256,
  takenAt,
  receivedAt,
  taker: takerName,
  location: JSON.parse(location) as PhotoLocation,
});

export const signatureViews = async (db: Db, place: Parameters<typeof signaturesAt>[1]) =>
  (await signaturesAt(db, place)).map(({ userId, userName, votedAt: signedAt }) => ({ userId, userName, signedAt }));

/** A record with its form in words; personal data in it masked (LAW-31). */
const inspectionView = async (
  bureau: Bureau,
  row: InspectionRow,
  { task, photos }: { task: TaskRow | undefined; photos: ReadonlyMap<string, InspectionPhotoRow> },
) => {
  const content = JSON.parse(row.content) as InspectionContent;
  const form = task === undefined ? { components: [] } : await bureau.releases.form(task.release, task.formId);
  return {
    id: row.id,
    jobKey: row.jobKey,
    elementId: row.elementId,
    author: { id: row.authorId, name: row.authorName },
    createdAt: row.createdAt,
    sha256: row.sha256,
    answers: formAnswers(form, maskForm({ ...content.form })),
    checks: content.checks.map((check) => ({ ...check })),
    photos: content.photos.flatMap(({ id }) => {
      const photo = photos.get(id);
      return photo === undefined ? [] : [photoView(photo)];
    }),
    signatures: await signatureViews(bureau.store.read, row),
  };
};

/** The records of a case's visits that stand, oldest first. */
export const inspectionViews = async (bureau: Bureau, { id: caseId }: Pick<CaseRow, 'id'>) => {
  const { read } = bureau.store;
  const rows = await inspectionsOfCase(read, caseId);
  if (rows.length === 0) return [];
  const photos = new Map((await photosOfCase(read, caseId)).map((photo) => [photo.id, photo]));
  const tasks = new Map((await tasksOfCase(read, caseId)).map((task) => [task.jobKey, task]));
  return Promise.all(rows.map((row) => inspectionView(bureau, row, { task: tasks.get(row.jobKey), photos })));
};
