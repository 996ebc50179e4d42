import type { DocumentKind } from '../../domain/document-kinds.ts';
import { documentKinds } from '../../domain/document-kinds.ts';
import { BureauError } from '../../errors.ts';
import { findCase } from '../../store/cases.ts';
import type { DocumentRow, DocumentStatus } from '../../store/documents.ts';
import { documentsOfCase } from '../../store/documents.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { maySeeDocuments } from './may-see-documents.ts';
import { verifyAddress } from './verify-address.ts';

/** A document as lists show it; instants are UTC ISO. */
export interface DocumentView {
  id: string;
  kind: DocumentKind;
  nameZh: string;
  nameEn: string;
  number: string;
  status: DocumentStatus;
  madeAt: string;
  sealedAt: string | null;
  voidedAt: string | null;
  voidReason: string | null;
  /** The document that this one was issued in place of. */
  replaces: string | null;
  sha256: string | null;
  verifyUrl: string;
}

export const viewOf = (bureau: Bureau, row: DocumentRow): DocumentView => ({
  id: row.id,
  kind: row.kind,
  nameZh: documentKinds[row.kind].zh,
  nameEn: documentKinds[row.kind].en,
  number: row.number,
  status: row.status,
  madeAt: row.madeAt,
  sealedAt: row.sealedAt,
  voidedAt: row.voidedAt,
  voidReason: row.voidReason,
  replaces: row.replaces,
  sha256: row.sha256,
  verifyUrl: verifyAddress(bureau, row),
});

/** Documents that once had legal effect: what an applicant sees of a case. */
export const wasIssued = (row: DocumentRow): boolean => row.sha256 !== null;

/** The documents of a case, oldest first, as far as the caller may see them. Errors: case-not-found, forbidden. */
export const listDocuments = async (bureau: Bureau, person: Principal, caseId: string): Promise<DocumentView[]> => {
  const subject = await findCase(bureau.store.read, caseId);
  const sight = subject === undefined ? 'none' : await maySeeDocuments(bureau, person, subject);
  if (subject === undefined || (sight === 'none' && person.applicantId !== null))
    throw new BureauError('case-not-found', { case: caseId });
  if (sight === 'none') throw new BureauError('forbidden', { permission: 'document.read' });
  const rows = await documentsOfCase(bureau.store.read, caseId);
  return rows.filter((row) => sight === 'all' || wasIssued(row)).map((row) => viewOf(bureau, row));
};
