import { Type } from 'typebox';
import type { DocumentKind } from '../../../domain/document-kinds.ts';
import { documentKinds } from '../../../domain/document-kinds.ts';
import { BureauError } from '../../../errors.ts';
import { unsealedDocuments } from '../../../store/documents.ts';
import { paymentsOfCase } from '../../../store/results.ts';
import { keepSealed, sealDocument as seal } from '../../document/seal-document.ts';
import type { Sealed } from '../../document/seal-document.ts';
import { choice } from '../choice.ts';
import { verb } from '../verb.ts';

const kinds = Object.keys(documentKinds) as DocumentKind[];

/** Seals the newest draft of a kind: one entry of the seal register. Errors: seal-key-missing, document-not-made. */
export const sealDocument = verb({
  headers: Type.Object({ document: choice(kinds) }),
  prepare: async (bureau, { effectId, headers, subject }): Promise<Sealed | undefined> => {
    const kind = headers.document;
    const row = (await unsealedDocuments(bureau.store.read, subject.id)).findLast(
      (one) => one.kind === kind && one.status === 'made' && one.replaces === null,
    );
    if (row?.draftSha256 !== undefined && row.draftSha256 !== null)
      return seal(bureau, { owner: effectId, row, draftSha256: row.draftSha256, flow: subject.flow });
    if (kind === 'payment-notice' && (await paymentsOfCase(bureau.store.read, subject.id)).length === 0)
      return undefined;
    throw new BureauError('document-not-made', { kind: documentKinds[kind].zh });
  },
  commit: async (bureau, tx, { headers }, sealed) => {
    if (sealed === undefined) return { detail: { document: headers.document, skipped: 'no-fee' } };
    await keepSealed(bureau, tx, sealed);
    const { documentId, use, sha256 } = sealed;
    return { detail: { document: headers.document, documentId, sealSeq: use.seq, sha256 } };
  },
});
