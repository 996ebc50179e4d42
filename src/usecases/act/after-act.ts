import { newId } from '../../domain/id.ts';
import type { ActRow } from '../../store/acts.ts';
import { findCase } from '../../store/cases.ts';
import { judgeMaterial, saveCaseMaterial } from '../../store/materials.ts';
import type { CaseMaterialRow } from '../../store/materials.ts';
import { paymentsOfCase, updatePayment } from '../../store/results.ts';
import type { Tx } from '../../store/store.ts';

type Consequence = (tx: Tx, act: ActRow) => Promise<void>;

interface Verdict {
  material: string;
  verdict: string;
  reason?: string;
}

/** A paper that was not handed in and is not asked for: later steps must not miss it. */
const unneededRow = async (tx: Tx, act: ActRow, materialCode: string, reason: string): Promise<CaseMaterialRow> => ({
  id: newId(),
  caseId: act.caseId,
  materialCode,
  applicantId: (await findCase(tx, act.caseId))!.applicantId,
  state: 'not-needed',
  fileSha256: null,
  fileName: '',
  reusable: 0,
  reusedFrom: null,
  deferredUntil: null,
  verdict: 'not-needed',
  verdictReason: reason,
  createdAt: act.moment,
  providedAt: null,
});

/** The clerk's verdict on each paper stands beside it, so that a wrong one counts as not handed in. */
const keepVerdicts: Consequence = async (tx, act) => {
  const { materialVerdicts = [] } = JSON.parse(act.data) as { materialVerdicts?: Verdict[] };
  for (const { material: code, verdict, reason = '' } of materialVerdicts) {
    const there = await judgeMaterial(tx, act.caseId, { code, verdict, reason });
    if (!there && verdict === 'not-needed') await saveCaseMaterial(tx, await unneededRow(tx, act, code, reason));
  }
};

/** A cashier's word on a payment stands beside its notice; where the platform reported it, it has been kept before. */
const keepPayment: Consequence = async (tx, act) => {
  const { paymentReference = '' } = JSON.parse(act.data) as { paymentReference?: string };
  for (const { id, status } of await paymentsOfCase(tx, act.caseId))
    if (status === 'asked')
      await updatePayment(tx, id, { status: 'paid', paidAt: act.moment, reference: paymentReference });
};

/** What follows in the store from an act that has become effective; all else is the diagram's and the workers' affair. */
const consequences: Readonly<Record<string, Consequence>> = {
  'one-time-notice': keepVerdicts,
  accept: keepVerdicts,
  'deferred-acceptance': keepVerdicts,
  'reject-acceptance': keepVerdicts,
  file: keepVerdicts,
  grant: keepVerdicts,
  paid: keepPayment,
};

export const afterAct = async (tx: Tx, act: ActRow): Promise<void> => {
  await consequences[act.outcome]?.(tx, act);
};
