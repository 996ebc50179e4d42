import { Type } from 'typebox';
import { BureauError } from '../../../errors.ts';
import { sealedDocuments } from '../../../store/documents.ts';
import { certificatesOfCase, updateCertificate } from '../../../store/results.ts';
import { verb } from '../verb.ts';

/** Ends the licence by the decision to revoke it (LAW-25): from now on every check says so. Error: certificate-missing. */
export const revokeCertificate = verb({
  headers: Type.Object({}),
  commit: async (bureau, tx, { subject }) => {
    const decision = (await sealedDocuments(tx, subject.id)).findLast(({ kind }) => kind === 'revocation-decision');
    const reason = decision === undefined ? '撤销行政许可' : `撤销行政许可（${decision.number}）`;
    const active = (await certificatesOfCase(tx, subject.id)).filter(({ status }) => status === 'active');
    if (active.length === 0) throw new BureauError('certificate-missing');
    for (const { id } of active)
      await updateCertificate(tx, id, { status: 'revoked', endedAt: bureau.clock.now(), endReason: reason });
    return { detail: { numbers: active.map(({ number }) => number), reason } };
  },
});
