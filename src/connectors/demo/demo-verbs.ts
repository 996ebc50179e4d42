import { createHash } from 'node:crypto';
import { sendMail } from '../mail.ts';
import { createPaymentNotice, paymentStatus } from '../payment.ts';
import { fileSealCarving } from '../police.ts';
import { checkName } from '../registry.ts';
import { sendSms } from '../sms.ts';
import { handOverGrant, handOverStatus, queryCredit } from '../supervision.ts';
import { registerTaxpayer } from '../tax.ts';
import { forwardOpinion, sendDocument } from '../upper.ts';
import type { AnswerOf, InputOf, Verb } from '../verb.ts';
import type { Notice } from './payment-desk.ts';
import { PeerRefusal } from './peer-refusal.ts';
import { digits } from './plausible.ts';
import type { HandOver } from './supervision-desk.ts';

export interface DemoContext {
  /** The idempotency key of the request, empty for a question. */
  readonly key: string;
  readonly at: string;
  /** Base address of the demo server. */
  readonly url: string;
  readonly fact: (name: string) => unknown;
}

interface Done<A> {
  readonly answer: A;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export interface DemoVerb {
  readonly verb: Verb<object, object>;
  readonly act: (input: unknown, context: DemoContext) => Done<object>;
}

const on = <I extends object, A extends object>(
  verb: Verb<I, A>,
  act: (input: I, context: DemoContext) => Done<A>,
): DemoVerb => ({ verb: verb as DemoVerb['verb'], act: act as DemoVerb['act'] });

const district = '320412';
const reserved = /中国|国家|中华/;
const untrusted = /失信/;

const message = (_: unknown, { key, at }: DemoContext): Done<AnswerOf<typeof sendSms>> => ({
  answer: { messageId: `M${digits(key, 'message', 16)}`, acceptedAt: at },
});

const known = <T>(value: unknown, what: string): T => {
  if (value === undefined) throw new PeerRefusal(404, 'not-found', `${what}不存在`);
  return value as T;
};

const createNotice = (input: InputOf<typeof createPaymentNotice>, { key, url }: DemoContext) => {
  const noticeId = `N${digits(key, 'notice', 16)}`;
  const { caseNumber, amountFen, callbackUrl } = input;
  const notice: Notice = { noticeId, caseNumber, amountFen, paidAt: null, receiptNumber: null };
  return {
    answer: {
      noticeId,
      noticeNumber: district + digits(key, 'notice-number', 14),
      amountFen,
      payUrl: `${url}/payment/notices/${noticeId}/pay`,
    },
    facts: {
      [`notice ${noticeId}`]: notice,
      ...(callbackUrl === undefined ? {} : { [`callback ${noticeId}`]: callbackUrl }),
    },
  };
};

const receiveGrant = ({ caseNumber, callbackUrl }: InputOf<typeof handOverGrant>, { key, at }: DemoContext) => {
  const handOverId = `H${digits(key, 'hand-over', 16)}`;
  const handOver: HandOver = { handOverId, caseNumber, acknowledgedAt: null };
  return {
    answer: { handOverId, receivedAt: at },
    facts: {
      [`hand-over ${handOverId}`]: handOver,
      ...(callbackUrl === undefined ? {} : { [`callback ${handOverId}`]: callbackUrl }),
    },
  };
};

const reserveName = ({ caseNumber, name }: InputOf<typeof checkName>, { key, fact }: DemoContext) => {
  const holder = fact(`name ${name}`);
  const reason = reserved.test(name)
    ? '名称含有限制使用的字词'
    : holder !== undefined && holder !== caseNumber
      ? '名称已被他人申报'
      : null;
  return reason === null
    ? {
        answer: { nameFree: true, reason, reservationNumber: `名称预留${digits(key, 'name', 10)}` },
        facts: { [`name ${name}`]: caseNumber },
      }
    : { answer: { nameFree: false, reason, reservationNumber: null } };
};

const takeDocument = ({ caseNumber, sha256, content }: InputOf<typeof sendDocument>) => {
  const actual = createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex');
  if (actual !== sha256) throw new PeerRefusal(422, 'hash-differs', '材料内容与摘要不一致');
  return { answer: { sha256 }, facts: { [`document ${caseNumber} ${sha256}`]: true } };
};

const takeOpinion = (input: InputOf<typeof forwardOpinion>, { key, at, fact }: DemoContext) => {
  const missing = input.documents.filter(({ sha256 }) => fact(`document ${input.caseNumber} ${sha256}`) === undefined);
  if (missing.length > 0) throw new PeerRefusal(422, 'documents-missing', `缺少${missing.length}份材料`);
  return { answer: { receiptNumber: `U${digits(key, 'opinion', 14)}`, receivedAt: at } };
};

/** What each demo peer does with each verb of its agreement. */
export const demoVerbs: readonly DemoVerb[] = [
  on(sendSms, message),
  on(sendMail, message),
  on(handOverGrant, receiveGrant),
  on(handOverStatus, ({ handOverId }, { fact }) => {
    const { acknowledgedAt } = known<HandOver>(fact(`hand-over ${handOverId}`), '推送记录');
    return { answer: { handOverId, acknowledgedAt } };
  }),
  on(queryCredit, ({ subjectName }) => {
    const seriousBreaches = untrusted.test(subjectName) ? 1 : 0;
    return { answer: { creditGood: seriousBreaches === 0, seriousBreaches } };
  }),
  on(registerTaxpayer, ({ creditCode }, { key, at }) => ({
    answer: {
      taxpayerNumber: creditCode ?? district + digits(key, 'taxpayer', 12),
      taxOffice: '区税务局第一税务分局',
      registeredAt: at,
    },
  })),
  on(createPaymentNotice, createNotice),
  on(paymentStatus, ({ noticeId }, { fact }) => {
    const { amountFen, paidAt, receiptNumber } = known<Notice>(fact(`notice ${noticeId}`), '缴款通知书');
    return { answer: { noticeId, status: paidAt === null ? 'unpaid' : 'paid', amountFen, paidAt, receiptNumber } };
  }),
  on(fileSealCarving, ({ seals }, { key, at }) => ({
    answer: {
      filingNumber: `公章备${digits(key, 'filing', 10)}`,
      filedAt: at,
      seals: seals.map((kind) => ({ kind, sealNumber: district + digits(key, kind, 7) })),
    },
  })),
  on(sendDocument, takeDocument),
  on(forwardOpinion, takeOpinion),
  on(checkName, reserveName),
];
