import { itemOf } from '../../domain/catalogue/lookups.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import { findCase, lockCase } from '../../store/cases.ts';
import type { DocumentRow } from '../../store/documents.ts';
import { findDocument, findReplacement, updateDocument, voidSealUses } from '../../store/documents.ts';
import { settleNumberText } from '../../store/numbers.ts';
import { findCertificateByDocument, updateCertificate } from '../../store/results.ts';
import type { Tx } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import type { Entered } from './entered.ts';
import { readFacts } from './facts.ts';
import { issueDocument } from './issue-document.ts';
import { viewOf } from './list-documents.ts';
import type { DocumentView } from './list-documents.ts';
import { ofDepartment } from './may-see-documents.ts';
import { pauseTold } from './pause-told.ts';
import { requireSealUse } from '../seal/require-seal-use.ts';
import { checkContent } from './render-document.ts';
import { reserveDocument } from './reserve-document.ts';
import type { Order } from './reserve-document.ts';

export interface Voiding {
  documentId: string;
  reason: string;
  /** What of the content is put right in the new document, by the fields of its kind. */
  corrections?: Entered;
}

const voidSealed = async (bureau: Bureau, tx: Tx, row: DocumentRow, reason: string): Promise<void> => {
  const at = bureau.clock.now();
  await updateDocument(tx, row.id, { status: 'voided', voidedAt: at, voidReason: reason });
  await settleNumberText(tx, row.number, 'voided', reason);
  await voidSealUses(tx, row.id, ['reserved', 'used'], { reason, at });
  const licence = await findCertificateByDocument(tx, row.id);
  if (licence !== undefined)
    await updateCertificate(tx, licence.id, { status: 'replaced', endedAt: at, endReason: reason });
};

/** Voids the document and reserves the one in its place, in one transaction: from here on the reissue only needs finishing. */
const beginReissue = async (
  bureau: Bureau,
  person: Principal,
  order: Order,
  { documentId, reason, corrections = {} }: Voiding,
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const subject = (await lockCase(tx, order.subject.id))!;
    const row = (await findDocument(tx, documentId))!;
    if (row.status === 'voided' && (await findReplacement(tx, row.id)) !== undefined) return;
    if (row.status !== 'sealed')
      throw new BureauError('document-not-issued', { number: row.number, status: row.status });
    await voidSealed(bureau, tx, row, reason);
    const fresh = await reserveDocument(bureau, tx, order);
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(person),
      act: 'void-document',
      detail: {
        documentId,
        kind: row.kind,
        number: row.number,
        reason,
        replacedBy: fresh.number,
        corrected: Object.keys(corrections),
      },
    });
    await announce(bureau, tx, { kind: 'case-changed', caseId: subject.id });
  });
};

const findFor = async (
  bureau: Bureau,
  person: Principal,
  id: string,
): Promise<{ row: DocumentRow; subject: CaseRow }> => {
  const row = await findDocument(bureau.store.read, id);
  const subject = row === undefined ? undefined : await findCase(bureau.store.read, row.caseId);
  if (!may(person.roles, 'document.void')) throw new BureauError('forbidden', { permission: 'document.void' });
  if (row === undefined || subject === undefined)
    throw new BureauError('document-not-found', { document: id.slice(0, 40) });
  if (!ofDepartment(person, subject)) throw new BureauError('forbidden', { permission: 'document.void' });
  return { row, subject };
};

/**
 * Voids a wrong issued document with a reason and issues it again under a new number and a new use of the seal; the old
 * ones stay in both registers. A call that was cut short is finished by repeating it. Gives the new document.
 * Errors: forbidden, document-not-found, document-not-issued, void-reason-missing, correction-not-allowed, seal-key-missing, seal-use-refused.
 */
export const voidDocument = async (bureau: Bureau, person: Principal, voiding: Voiding): Promise<DocumentView> => {
  const { row, subject } = await findFor(bureau, person, voiding.documentId);
  const reason = voiding.reason.trim();
  if (reason === '') throw new BureauError('void-reason-missing', {}, 'reason');
  const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
  const item = itemOf(catalogue, subject.itemCode);
  const pause = pauseTold(row);
  const order: Order = {
    owner: `reissue:${row.id}`,
    kind: row.kind,
    subject,
    item,
    catalogue,
    replaces: row.id,
    corrections: voiding.corrections ?? {},
    ...(pause === undefined ? {} : { pause }),
  };
  await requireSealUse(bureau, { kind: row.kind, flow: subject.flow, person });
  if (row.status === 'sealed') await checkContent(bureau, await readFacts(bureau.store.read, order), order);
  await beginReissue(bureau, person, order, { ...voiding, reason });
  const fresh = await issueDocument(bureau, order, async (tx, owner, sealed, made) =>
    writeRecord(bureau, tx, await subjectOfCase(tx, owner), {
      actor: actorFor(person),
      act: 'reissue-document',
      detail: {
        documentId: made.id,
        kind: made.kind,
        number: made.number,
        replaces: made.replaces,
        sealSeq: sealed.use.seq,
        sha256: sealed.sha256,
      },
    }),
  );
  return viewOf(bureau, fresh);
};
