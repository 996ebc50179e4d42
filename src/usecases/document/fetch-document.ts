import type { Readable } from 'node:stream';
import { documentKinds } from '../../domain/document-kinds.ts';
import { BureauError } from '../../errors.ts';
import { findCase, lockCase } from '../../store/cases.ts';
import type { DocumentRow } from '../../store/documents.ts';
import { findDocument } from '../../store/documents.ts';
import { actorOn } from '../agency/acts-for.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { wasIssued } from './list-documents.ts';
import { maySeeDocuments } from './may-see-documents.ts';

/** A PDF on its way; `fileName` is what to call it. */
export interface FetchedDocument {
  stream: Readable;
  fileName: string;
  mediaType: 'application/pdf';
  sha256: string;
}

const notFound = (id: string): BureauError => new BureauError('document-not-found', { document: id.slice(0, 40) });

const findFor = async (bureau: Bureau, person: Principal, id: string): Promise<DocumentRow> => {
  const row = await findDocument(bureau.store.read, id);
  const subject = row === undefined ? undefined : await findCase(bureau.store.read, row.caseId);
  if (row === undefined || subject === undefined) throw notFound(id);
  const sight = await maySeeDocuments(bureau, person, subject);
  // An applicant does not learn which documents of others exist.
  if (sight === 'none')
    throw person.applicantId === null ? new BureauError('forbidden', { permission: 'document.read' }) : notFound(id);
  if (sight === 'issued' && !wasIssued(row)) throw notFound(id);
  return row;
};

/**
 * The file of a document: the sealed one, or the draft for staff before it is sealed. Each full view is written into the
 * record (LAW-31). Errors: document-not-found, forbidden, file-not-found.
 */
export const fetchDocument = async (
  bureau: Bureau,
  person: Principal,
  id: string,
  act: 'fetch-document' | 'print-document' = 'fetch-document',
): Promise<FetchedDocument> => {
  const row = await findFor(bureau, person, id);
  const sha256 = row.sha256 ?? row.draftSha256;
  if (sha256 === null) throw notFound(id);
  const stream = await bureau.files.open(sha256);
  await bureau.store.transaction(async (tx) => {
    const subject = (await lockCase(tx, row.caseId))!;
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorOn(person, subject),
      act,
      detail: { documentId: row.id, number: row.number },
    });
  });
  const fileName = `${documentKinds[row.kind].zh} ${row.number}.pdf`;
  return { stream, fileName, mediaType: 'application/pdf', sha256 };
};
