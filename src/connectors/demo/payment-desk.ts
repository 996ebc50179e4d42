import type { FastifyInstance } from 'fastify';
import type { PaymentEvent } from '../payment.ts';
import type { DemoBook } from './demo-book.ts';
import { PeerRefusal } from './peer-refusal.ts';
import { digits } from './plausible.ts';
import { sendCallback } from './send-callback.ts';

export interface Notice {
  readonly noticeId: string;
  readonly caseNumber: string;
  readonly amountFen: number;
  readonly paidAt: string | null;
  readonly receiptNumber: string | null;
}

/** The payer's side of the demo payment platform: paying a notice reports it to the bureau; paying again only reports again. */
export const openPaymentDesk = (app: FastifyInstance, book: DemoBook, token: string, now: () => string): void => {
  app.post<{ Params: { id: string } }>('/payment/notices/:id/pay', async (request) => {
    const name = `notice ${request.params.id}`;
    const notice = book.fact(name) as Notice | undefined;
    if (notice === undefined) throw new PeerRefusal(404, 'not-found', '缴款通知书不存在');
    const { noticeId, caseNumber, amountFen } = notice;
    const paidAt = notice.paidAt ?? now();
    const receiptNumber = notice.receiptNumber ?? digits(noticeId, 'receipt', 12);
    if (notice.paidAt === null) {
      const facts = { [name]: { ...notice, paidAt, receiptNumber } satisfies Notice };
      book.write({ peer: 'payment', verb: 'pay', at: paidAt, input: { noticeId }, facts });
    }
    const event: PaymentEvent = {
      type: 'payment.paid',
      eventId: `E${digits(noticeId, 'paid', 16)}`,
      noticeId,
      caseNumber,
      amountFen,
      paidAt,
      receiptNumber,
    };
    return { noticeId, status: 'paid', callback: await sendCallback(book.fact(`callback ${noticeId}`), token, event) };
  });
};
