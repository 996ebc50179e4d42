import Type from 'typebox';
import { day, fen, httpUrl, instant, orNull, reference, text } from './agreed-types.ts';
import { readCallback } from './callback.ts';
import { ConnectorError } from './connector-error.ts';
import type { HttpPeer } from './http-peer.ts';
import { shape, verb } from './verb.ts';
import type { AnswerOf, InputOf } from './verb.ts';

export const createPaymentNotice = verb({
  peer: 'payment',
  name: 'createPaymentNotice',
  method: 'POST',
  path: '/notices',
  input: Type.Object({
    caseNumber: text(64),
    feeCode: text(32),
    feeName: text(200),
    payer: text(200),
    amountFen: fen,
    dueOn: Type.Optional(day),
    /** Where the platform reports the payment. */
    callbackUrl: Type.Optional(httpUrl),
  }),
  answer: Type.Object({ noticeId: reference, noticeNumber: text(64), amountFen: fen, payUrl: httpUrl }),
});

export const paymentStatus = verb({
  peer: 'payment',
  name: 'paymentStatus',
  method: 'GET',
  path: '/notices/:noticeId',
  input: Type.Object({ noticeId: reference }),
  answer: Type.Object({
    noticeId: reference,
    status: Type.Union([Type.Literal('unpaid'), Type.Literal('paid')]),
    amountFen: fen,
    paidAt: orNull(instant),
    receiptNumber: orNull(text(64)),
  }),
});

const events = shape(
  Type.Object({
    type: Type.Literal('payment.paid'),
    eventId: reference,
    noticeId: reference,
    caseNumber: text(64),
    amountFen: fen,
    paidAt: instant,
    receiptNumber: text(64),
  }),
);
/** The platform's report of a payment. The same `eventId` may come more than once. */
export type PaymentEvent = Exclude<ReturnType<typeof events.read>, { fault: string }>['value'];

/** The treasury's payment platform for non-tax revenue (LAW-27). Money in fen. */
export interface Payment {
  /** @throws ConnectorError; `invalid-answer` too when the platform's amount is another than ours */
  createPaymentNotice(
    notice: InputOf<typeof createPaymentNotice>,
    key: string,
  ): Promise<AnswerOf<typeof createPaymentNotice>>;
  /** The state of a notice, for when a callback got lost. @throws ConnectorError */
  paymentStatus(noticeId: string): Promise<AnswerOf<typeof paymentStatus>>;
  /** A callback whose signature and content are right. @throws BureauError callback-signature-wrong, callback-invalid */
  readCallback(rawBody: string, signature: string | undefined): PaymentEvent;
}

export const openPayment = (peer: HttpPeer): Payment => ({
  createPaymentNotice: async (notice, key) => {
    const answer = await peer.send(createPaymentNotice, notice, key);
    if (answer.amountFen === notice.amountFen) return answer;
    throw new ConnectorError('invalid-answer', {
      peer: 'payment',
      verb: 'createPaymentNotice',
      reason: `amount ${answer.amountFen} fen instead of ${notice.amountFen}`,
    });
  },
  paymentStatus: (noticeId) => peer.query(paymentStatus, { noticeId }),
  readCallback: (rawBody, signature) => readCallback('payment', peer.token, events, rawBody, signature),
});
