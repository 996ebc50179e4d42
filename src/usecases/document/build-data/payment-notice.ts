import type { BodyOf } from '../../../documents/kinds.ts';
import { feeOf } from '../../../domain/catalogue/fees.ts';
import { BureauError } from '../../../errors.ts';
import type { Facts } from '../facts.ts';
import { contactOf } from './phrases.ts';

/** LAW-27: what is to be paid at the published rate, to whom and until when. Error: act-missing where nothing is asked. */
export const paymentNotice = (facts: Facts): BodyOf<'payment-notice'> => {
  const payment = facts.payments.at(-1);
  if (payment === undefined) throw new BureauError('act-missing', { outcome: 'collect-fee' });
  const { parameters } = facts.catalogue;
  const fee = feeOf(facts.catalogue, payment.feeCode);
  return {
    feeCode: fee.code,
    feeName: fee.nameZh,
    amount: payment.amountFen,
    basis: fee.basis,
    paymentNumber: payment.noticeNumber,
    payee: parameters['payee'],
    howToPay: parameters['payment-way'],
    dueOn: payment.dueOn,
    contact: contactOf(facts.catalogue),
  };
};
