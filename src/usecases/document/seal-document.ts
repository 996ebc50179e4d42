import { documentKinds } from '../../domain/document-kinds.ts';
import { BureauError } from '../../errors.ts';
import type { DocumentRow } from '../../store/documents.ts';
import { findDocument, reserveSealUse, settleSealUse, updateDocument } from '../../store/documents.ts';
import type { SealUseRow } from '../../store/documents.ts';
import { lockSealKey } from '../../store/seal-keys.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { requireWithinLimits } from '../seal/require-seal-use.ts';
import { storePdf } from './render-document.ts';

/** A document whose sealed file lies in the file store; `keepSealed` gives it legal effect. */
export interface Sealed {
  documentId: string;
  use: SealUseRow;
  sha256: string;
}

/**
 * Seals a draft (LAW-12, LAW-28): an entry of the gapless register is reserved, then the file is signed with the moment
 * of the entry, so that a repeat signs alike. Errors: seal-key-missing, seal-key-revoked, seal-use-refused, document-not-sealable, seal-key-unusable.
 */
export const sealDocument = async (
  bureau: Bureau,
  { owner, row, draftSha256, flow }: { owner: string; row: DocumentRow; draftSha256: string; flow: string },
): Promise<Sealed> => {
  if (!bureau.seal.ready) throw new BureauError(bureau.seal.revoked ? 'seal-key-revoked' : 'seal-key-missing');
  const purpose = `${documentKinds[row.kind].zh} ${row.number}`;
  const use = await bureau.store.transaction(async (tx) => {
    // Another copy may have revoked it a moment ago.
    const key = await lockSealKey(tx, bureau.seal.fingerprint);
    if (key?.state === 'revoked') throw new BureauError('seal-key-revoked');
    requireWithinLimits(key, { kind: row.kind, flow });
    return reserveSealUse(tx, {
      documentId: row.id,
      caseId: row.caseId,
      purpose,
      keyFingerprint: bureau.seal.fingerprint,
      reservedAt: bureau.clock.now(),
      owner,
    });
  });
  const draft = await bureau.files.read(draftSha256);
  const { pdf } = await bureau.press.seal(draft, { at: use.reservedAt, reason: purpose });
  return { documentId: row.id, use, sha256: await storePdf(bureau, pdf) };
};

/** Makes the sealed file the document's, and the entry of the register a used one; false where the document has no draft to seal. */
export const keepSealed = async (bureau: Bureau, tx: Tx, { documentId, use, sha256 }: Sealed): Promise<boolean> => {
  if ((await findDocument(tx, documentId))?.status !== 'made') return false;
  const settledAt = bureau.clock.now();
  const keyFingerprint = bureau.seal.fingerprint;
  await settleSealUse(tx, use.seq, { status: 'used', sha256, keyFingerprint, settledAt });
  await updateDocument(tx, documentId, { status: 'sealed', sha256, sealedAt: use.reservedAt });
  return true;
};
