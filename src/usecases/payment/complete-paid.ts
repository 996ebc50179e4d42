import type { Actor } from '../../domain/record.ts';
import type { CaseRow } from '../../store/cases.ts';
import { paymentsOfCase } from '../../store/results.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import { askCompletion } from '../task/ask-completion.ts';

const platform: Actor = { kind: 'peer', id: 'payment', name: '非税支付平台' };

/** Completes the step that waits for a payment, once the platform has reported every notice of the case as paid. */
export const completePaid = async (bureau: Bureau, tx: Tx, subject: CaseRow, task: TaskRow): Promise<void> => {
  if (task.elementId !== 'confirm-payment' || task.status !== 'open') return;
  const payments = await paymentsOfCase(tx, subject.id);
  const last = payments.at(-1);
  if (last === undefined || payments.some(({ status }) => status !== 'paid')) return;
  const data = { outcome: 'paid', paymentReference: last.reference, paidOn: last.paidAt };
  const moment = bureau.clock.now();
  await askCompletion(bureau, tx, { subject, task, actor: platform, outcome: 'paid', data, moment });
};
