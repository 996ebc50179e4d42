import { ConnectorError } from '../../connectors/connector-error.ts';
import { openPayments } from '../../store/results.ts';
import type { Bureau } from '../bureau.ts';
import { recordPayment } from './record-payment.ts';

const atOnce = 200;

/** Asks the platform for notices that are still open: the callback of a payment may have got lost. */
export const askPayments = async (bureau: Bureau): Promise<void> => {
  for (const { noticeId, amountFen } of await openPayments(bureau.store.read, atOnce)) {
    try {
      const { status, receiptNumber } = await bureau.connectors.payment.paymentStatus(noticeId);
      if (status === 'paid') await recordPayment(bureau, { noticeId, amountFen, receiptNumber: receiptNumber ?? '' });
    } catch (error) {
      // Health shows a platform that is down; the next round asks again.
      if (!(error instanceof ConnectorError)) throw error;
      if (error.kind === 'unreachable') return;
    }
  }
};
