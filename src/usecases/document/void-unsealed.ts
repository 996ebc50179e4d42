import type { DocumentKind } from '../../domain/document-kinds.ts';
import { unsealedDocuments, updateDocument, voidSealUses } from '../../store/documents.ts';
import { settleNumberText } from '../../store/numbers.ts';
import type { Tx } from '../../store/store.ts';

/**
 * Voids the documents of a case that have a number and will never have a seal: their step was left or done anew.
 * Number and seal use end as voided with the reason, never as a gap (guarantee 6). A begun reissue is left: repeating it
 * finishes it.
 */
export const voidUnsealed = async (
  tx: Tx,
  { caseId, kind, reason, at }: { caseId: string; kind?: DocumentKind; reason: string; at: string },
): Promise<void> => {
  for (const row of await unsealedDocuments(tx, caseId)) {
    if ((kind !== undefined && row.kind !== kind) || row.replaces !== null) continue;
    await updateDocument(tx, row.id, { status: 'voided', voidedAt: at, voidReason: reason });
    await settleNumberText(tx, row.number, 'voided', reason);
    await voidSealUses(tx, row.id, ['reserved'], { reason, at });
  }
};
