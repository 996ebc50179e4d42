import { BureauError } from '../../errors.ts';
import { lockCase } from '../../store/cases.ts';
import { findPaymentByNotice, updatePayment } from '../../store/results.ts';
import { openTasksOfCase } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { completePaid } from './complete-paid.ts';

export interface PaymentReport {
  noticeId: string;
  amountFen: number;
  receiptNumber: string;
}

/**
 * Takes the payment platform's report (LAW-27); a repeated one changes nothing. The waiting step goes on by itself.
 * Errors: not-found for a notice that is not ours, invalid-input for another amount.
 */
export const recordPayment = (bureau: Bureau, report: PaymentReport): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const seen = await findPaymentByNotice(tx, report.noticeId);
    if (seen === undefined) throw new BureauError('not-found', { what: report.noticeId }, 'noticeId');
    const subject = (await lockCase(tx, seen.caseId))!;
    const payment = (await findPaymentByNotice(tx, report.noticeId))!;
    if (payment.amountFen !== report.amountFen)
      throw new BureauError('invalid-input', { detail: `${report.amountFen} ≠ ${payment.amountFen}` }, 'amountFen');
    if (payment.status === 'paid') return;
    const paidAt = bureau.clock.now();
    await updatePayment(tx, payment.id, { status: 'paid', paidAt, reference: report.receiptNumber });
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: { kind: 'peer', id: 'payment', name: '非税支付平台' },
      act: 'pay',
      detail: { noticeId: report.noticeId, amountFen: report.amountFen },
    });
    for (const task of await openTasksOfCase(tx, subject.id)) await completePaid(bureau, tx, subject, task);
    await announce(bureau, tx, { kind: 'case-changed', caseId: subject.id, departmentCode: subject.departmentCode });
  });
