import { Type } from 'typebox';
import { addWorkingDays } from '../../../domain/calendar.ts';
import { feeOf } from '../../../domain/catalogue/fees.ts';
import { dropIntent } from '../../../store/intents.ts';
import type { PaymentRow } from '../../../store/results.ts';
import { findPaymentByNotice, insertPayment } from '../../../store/results.ts';
import { numberOf, readFacts } from '../../document/facts.ts';
import { decidedDay, feeOfCase } from '../fee-inputs.ts';
import { callbackUrl, keepRequest } from '../keep-request.ts';
import { verb } from '../verb.ts';

type Asked = { payment: PaymentRow; placeholders: readonly string[] } | { skipped: string };

/**
 * Asks for the fee of the item at the published rate (LAW-27): one notice of the payment platform. Nothing is asked
 * where there is no fee, it was waived, or a round before has asked the same amount. Result: `feeAmount` in fen, as text.
 */
export const collectFee = verb({
  headers: Type.Object({}),
  prepare: async (bureau, work): Promise<Asked> => {
    const { effectId, subject, catalogue } = work;
    const facts = await readFacts(bureau.store.read, work);
    const fee = feeOfCase(facts);
    if ('skipped' in fee) return fee;
    const { fee: feeCode, amountFen, placeholders } = fee.quote;
    const before = facts.payments.findLast((one) => one.feeCode === feeCode && one.amountFen === amountFen);
    if (before !== undefined) return { payment: before, placeholders };
    const notice = await keepRequest(bureau, work, {
      caseNumber: numberOf(subject),
      feeCode,
      feeName: feeOf(catalogue, feeCode).nameZh,
      payer: facts.applicant.name,
      amountFen,
      dueOn: addWorkingDays(catalogue.calendar, decidedDay(facts), catalogue.parameters['payment-days']),
      placeholders,
    });
    const { placeholders: kept, ...input } = notice;
    const answer = await bureau.connectors.payment.createPaymentNotice(
      { ...input, callbackUrl: callbackUrl(bureau, 'payment') },
      `fee/${effectId}`,
    );
    const payment: PaymentRow = {
      id: effectId,
      caseId: subject.id,
      feeCode,
      amountFen: answer.amountFen,
      noticeId: answer.noticeId,
      noticeNumber: answer.noticeNumber,
      payUrl: answer.payUrl,
      dueOn: input.dueOn,
      status: 'asked',
      askedAt: bureau.clock.now(),
      paidAt: null,
      reference: null,
    };
    return { payment, placeholders: kept };
  },
  commit: async (_, tx, { effectId }, asked) => {
    await dropIntent(tx, effectId);
    if ('skipped' in asked) return { variables: { feeAmount: '0' }, detail: { skipped: asked.skipped } };
    const { payment, placeholders } = asked;
    if ((await findPaymentByNotice(tx, payment.noticeId)) === undefined) await insertPayment(tx, payment);
    const { feeCode, amountFen, noticeId, dueOn } = payment;
    return {
      variables: { feeAmount: String(amountFen) },
      detail: { feeCode, amountFen, noticeId, dueOn, ...(placeholders.length === 0 ? {} : { placeholders }) },
    };
  },
});
