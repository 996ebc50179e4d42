import type { BodyOf, DocumentData } from '../../documents/kinds.ts';
import { newId } from '../../domain/id.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { DocumentRow } from '../../store/documents.ts';
import { findCertificateByDocument, insertCertificate } from '../../store/results.ts';
import type { Tx } from '../../store/store.ts';

/** Enters a sealed certificate into the register of licences, with the validity that is printed on it. */
export const keepCertificate = async (
  tx: Tx,
  { subject, row, data, issuedAt }: { subject: CaseRow; row: DocumentRow; data: DocumentData; issuedAt: string },
): Promise<void> => {
  if ((await findCertificateByDocument(tx, row.id)) !== undefined) return;
  const body = data.body as BodyOf<'certificate'>;
  await insertCertificate(tx, {
    id: newId(),
    number: row.number,
    documentId: row.id,
    caseId: subject.id,
    itemCode: subject.itemCode,
    applicantId: subject.applicantId,
    status: 'active',
    validFrom: body.validFrom,
    validTo: body.validTo ?? null,
    issuedAt,
    endedAt: null,
    endReason: null,
  });
};
