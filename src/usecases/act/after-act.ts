import type { ActRow } from '../../store/acts.ts';
import { judgeMaterials } from '../../store/materials.ts';
import { paymentsOfCase, updatePayment } from '../../store/results.ts';
import type { Tx } from '../../store/store.ts';

type Consequence = (tx: Tx, act: ActRow) => Promise<void>;

interface Verdict {
  material: string;
  verdict: string;
  reason?: string;
}

/** The clerk's verdict on each paper stands beside it, so that a wrong one counts as not handed in. */
const keepVerdicts: Consequence = (tx, act) => {
  const { materialVerdicts = [] } = JSON.parse(act.data) as { materialVerdicts?: Verdict[] };
  const verdicts = materialVerdicts.map(({ material, verdict, reason = '' }) => ({ code: material, verdict, reason }));
  return judgeMaterials(tx, act.caseId, verdicts);
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
  paid: keepPayment,
};

export const afterAct = async (tx: Tx, act: ActRow): Promise<void> => {
  await consequences[act.outcome]?.(tx, act);
};
