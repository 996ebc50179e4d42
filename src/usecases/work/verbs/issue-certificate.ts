import { Type } from 'typebox';
import type { CertificateRow } from '../../../store/results.ts';
import { certificatesOfCase, updateCertificate } from '../../../store/results.ts';
import { keepCertificate } from '../../document/keep-certificate.ts';
import { keepDraft, renderDocument } from '../../document/render-document.ts';
import type { Draft } from '../../document/render-document.ts';
import { keepSealed, sealDocument } from '../../document/seal-document.ts';
import type { Sealed } from '../../document/seal-document.ts';
import { verb } from '../verb.ts';

interface Prepared {
  draft: Draft;
  sealed: Sealed;
}

const activeOf = (rows: readonly CertificateRow[]): CertificateRow[] =>
  rows.filter(({ status }) => status === 'active');

/**
 * Numbers, prints and seals the licence and enters it into the register of licences (LAW-12, LAW-15). One that an earlier
 * round of the case had issued is replaced. Error: seal-key-missing.
 */
export const issueCertificate = verb({
  headers: Type.Object({}),
  prepare: async (bureau, { effectId, subject, item, catalogue }): Promise<Prepared> => {
    const draft = await renderDocument(bureau, { owner: effectId, kind: 'certificate', subject, item, catalogue });
    const { flow } = subject;
    const sealed = await sealDocument(bureau, { owner: effectId, row: draft.row, draftSha256: draft.sha256, flow });
    return { draft, sealed };
  },
  commit: async (bureau, tx, { subject }, { draft, sealed }) => {
    const { row, data } = draft;
    const endedAt = bureau.clock.now();
    for (const old of activeOf(await certificatesOfCase(tx, subject.id)))
      await updateCertificate(tx, old.id, { status: 'replaced', endedAt, endReason: '重新制发' });
    await keepDraft(tx, draft);
    await keepSealed(bureau, tx, sealed);
    await keepCertificate(tx, { subject, row, data, issuedAt: sealed.use.reservedAt });
    return {
      detail: { documentId: row.id, number: row.number, sealSeq: sealed.use.seq, sha256: sealed.sha256 },
    };
  },
});
