import { Type } from 'typebox';
import type { DocumentKind } from '../../../domain/document-kinds.ts';
import { documentKinds, isDocumentKind } from '../../../domain/document-kinds.ts';
import { BureauError } from '../../../errors.ts';
import type { DocumentRow } from '../../../store/documents.ts';
import { sealedDocuments } from '../../../store/documents.ts';
import { insertDelivery, paymentsOfCase } from '../../../store/results.ts';
import { requireWhole } from '../../document/require-whole.ts';
import { verb } from '../verb.ts';

const kindsOf = (list: string): DocumentKind[] =>
  list
    .split(',')
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '')
    .map((kind) => {
      if (!isDocumentKind(kind))
        throw new BureauError('work-headers-invalid', { type: 'deliver', element: '', detail: kind });
      return kind;
    });

const newestOf = (rows: readonly DocumentRow[], kind: DocumentKind): DocumentRow => {
  const row = rows.findLast((one) => one.kind === kind);
  if (row === undefined) throw new BureauError('document-not-sealed', { kind: documentKinds[kind].zh });
  return row;
};

/**
 * Puts sealed documents at the applicant's disposal (LAW-18); each file is compared with its hash first (LAW-28).
 * Errors: document-not-sealed, file-damaged.
 */
export const deliver = verb({
  headers: Type.Object({ document: Type.String({ minLength: 1 }) }),
  prepare: async (bureau, { headers, subject }): Promise<DocumentRow[]> => {
    const { read } = bureau.store;
    const rows = await sealedDocuments(read, subject.id);
    const nothingToPay = (await paymentsOfCase(read, subject.id)).length === 0;
    const kinds = kindsOf(headers.document).filter((kind) => kind !== 'payment-notice' || !nothingToPay);
    const chosen = kinds.map((kind) => newestOf(rows, kind));
    for (const { sha256 } of chosen) await requireWhole(bureau, sha256);
    return chosen;
  },
  commit: async (bureau, tx, { effectId, subject }, chosen) => {
    if (chosen.length === 0) return { detail: { skipped: 'no-fee' } };
    const ids = chosen.map(({ id }) => id);
    await insertDelivery(tx, {
      id: effectId,
      caseId: subject.id,
      documents: JSON.stringify(ids),
      offeredAt: bureau.clock.now(),
    });
    return { detail: { documents: chosen.map(({ id, number }) => ({ id, number })) } };
  },
});
