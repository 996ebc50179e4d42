import type { DocumentData } from '../../documents/kinds.ts';
import { lockCase } from '../../store/cases.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { DocumentRow } from '../../store/documents.ts';
import { findDocument, findDocumentByEffect } from '../../store/documents.ts';
import type { Tx } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { keepCertificate } from './keep-certificate.ts';
import { keepDraft, renderDocument } from './render-document.ts';
import type { Order } from './reserve-document.ts';
import type { Sealed } from './seal-document.ts';
import { keepSealed, sealDocument } from './seal-document.ts';

const ensureMade = async (bureau: Bureau, order: Order): Promise<DocumentRow> => {
  const known = await findDocumentByEffect(bureau.store.read, order.owner);
  if (known !== undefined && known.status !== 'reserved') return known;
  const draft = await renderDocument(bureau, order);
  return bureau.store.transaction(async (tx) => {
    await lockCase(tx, order.subject.id);
    await keepDraft(tx, draft);
    return (await findDocument(tx, draft.row.id))!;
  });
};

/**
 * Makes and seals a document in one go, outside the flow: what a person orders, such as a reissue or the notice of an
 * extension. An order that was cut short goes on from where it was left, reserved or made; one that is done gives its
 * document again. `onSealed` writes the record in the transaction that gives the document legal effect.
 * Errors: those of `renderDocument` and `sealDocument`.
 */
export const issueDocument = async (
  bureau: Bureau,
  order: Order,
  onSealed: (tx: Tx, subject: CaseRow, sealed: Sealed, row: DocumentRow) => Promise<void>,
): Promise<DocumentRow> => {
  const made = await ensureMade(bureau, order);
  if (made.status !== 'made' || made.draftSha256 === null) return made;
  const { flow } = order.subject;
  const sealed = await sealDocument(bureau, { owner: order.owner, row: made, draftSha256: made.draftSha256, flow });
  return bureau.store.transaction(async (tx) => {
    const subject = (await lockCase(tx, order.subject.id))!;
    if (await keepSealed(bureau, tx, sealed)) {
      const data = JSON.parse(made.data) as DocumentData;
      if (made.kind === 'certificate')
        await keepCertificate(tx, { subject, row: made, data, issuedAt: sealed.use.reservedAt });
      await onSealed(tx, subject, sealed, made);
      await announce(bureau, tx, { kind: 'case-changed', caseId: subject.id });
    }
    return (await findDocument(tx, made.id))!;
  });
};
