import type { Readable } from 'node:stream';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import { lockCase } from '../../store/cases.ts';
import { findPhoto } from '../../store/inspections.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';

/**
 * The file of a photo; each view is written into the record (LAW-31, LAW-38). The caller has checked that the person may
 * see the case. Errors: photo-not-found, file-not-found.
 */
export const fetchPhoto = async (
  bureau: Bureau,
  person: Principal,
  subject: CaseRow,
  id: string,
): Promise<{ stream: Readable; fileName: string; mediaType: string; sha256: string }> => {
  const row = await findPhoto(bureau.store.read, id);
  if (row?.caseId !== subject.id) throw new BureauError('photo-not-found', { photo: id });
  const { sha256, mediaType } = row;
  const stream = await bureau.files.open(sha256);
  await bureau.store.transaction(async (tx) => {
    const locked = (await lockCase(tx, subject.id))!;
    await writeRecord(bureau, tx, await subjectOfCase(tx, locked), {
      actor: actorFor(person),
      act: 'fetch-photo',
      detail: { photo: id, sha256 },
    });
  });
  return { stream, fileName: `photo-${id}.${mediaType.split('/')[1] ?? 'jpeg'}`, mediaType, sha256 };
};
