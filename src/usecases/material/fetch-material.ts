import type { Readable } from 'node:stream';
import { BureauError } from '../../errors.ts';
import { lockCase } from '../../store/cases.ts';
import type { CaseRow } from '../../store/cases.ts';
import { findFileBySha256, materialsOfCase } from '../../store/materials.ts';
import { actorOn } from '../agency/acts-for.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';

export interface FetchedMaterial {
  stream: Readable;
  fileName: string;
  mediaType: string;
  sha256: string;
}

/**
 * The file of a material. Each view by staff or an agent is written into the record (LAW-31, LAW-38); the applicant's own are not.
 * The caller has checked that the person may see the case's materials. Errors: material-not-handed-in, file-not-found.
 */
export const fetchMaterial = async (
  bureau: Bureau,
  person: Principal,
  subject: CaseRow,
  code: string,
): Promise<FetchedMaterial> => {
  const row = (await materialsOfCase(bureau.store.read, subject.id)).find(({ materialCode }) => materialCode === code);
  if (row === undefined || row.fileSha256 === null)
    throw new BureauError('material-not-handed-in', { material: code }, 'code');
  const sha256 = row.fileSha256;
  const file = await findFileBySha256(bureau.store.read, sha256);
  const stream = await bureau.files.open(sha256);
  if (person.applicantId !== subject.applicantId)
    await bureau.store.transaction(async (tx) => {
      const locked = (await lockCase(tx, subject.id))!;
      await writeRecord(bureau, tx, await subjectOfCase(tx, locked), {
        actor: actorOn(person, subject),
        act: 'fetch-material',
        detail: { material: code, sha256 },
      });
    });
  return { stream, fileName: row.fileName, mediaType: file?.mediaType ?? 'application/octet-stream', sha256 };
};
