import Type from 'typebox';
import { day, httpUrl, instant, orNull, reference, sha256, subjectCode, text } from './agreed-types.ts';
import { readCallback } from './callback.ts';
import type { HttpPeer } from './http-peer.ts';
import { shape, verb } from './verb.ts';
import type { AnswerOf, InputOf } from './verb.ts';

export const handOverGrant = verb({
  peer: 'supervision',
  name: 'handOverGrant',
  method: 'POST',
  path: '/grants',
  input: Type.Object({
    caseNumber: text(64),
    itemCode: text(64),
    itemName: text(200),
    /** Code of the department that supervises the holder (supervising_department_code of the item, LAW-40). */
    department: text(64),
    holderName: text(200),
    holderCode: Type.Optional(subjectCode),
    result: Type.Union([Type.Literal('granted'), Type.Literal('filed'), Type.Literal('revoked')]),
    /** True: granted on an undertaking, still to be checked (LAW-39). */
    undertaking: Type.Boolean(),
    licenceNumber: Type.Optional(text(64)),
    decidedOn: day,
    validUntil: Type.Optional(day),
    certificateSha256: Type.Optional(sha256),
    /** Where the department sends its acknowledgement and inspection results. */
    callbackUrl: Type.Optional(httpUrl),
  }),
  answer: Type.Object({ handOverId: reference, receivedAt: instant }),
});

export const handOverStatus = verb({
  peer: 'supervision',
  name: 'handOverStatus',
  method: 'GET',
  path: '/grants/:handOverId',
  input: Type.Object({ handOverId: reference }),
  answer: Type.Object({ handOverId: reference, acknowledgedAt: orNull(instant) }),
});

export const queryCredit = verb({
  peer: 'supervision',
  name: 'queryCredit',
  method: 'POST',
  path: '/credit-queries',
  input: Type.Object({ subjectName: text(200), subjectCode: Type.Optional(subjectCode) }),
  answer: Type.Object({ creditGood: Type.Boolean(), seriousBreaches: Type.Integer({ minimum: 0 }) }),
});

const about = { eventId: reference, handOverId: reference, caseNumber: text(64) };
const events = shape(
  Type.Union([
    Type.Object({ type: Type.Literal('grant.acknowledged'), ...about, acknowledgedAt: instant }),
    Type.Object({
      type: Type.Literal('inspection.result'),
      ...about,
      inspectedOn: day,
      result: Type.Union([Type.Literal('kept'), Type.Literal('broken')]),
      findings: text(2_000),
    }),
  ]),
);
/** What the supervising department tells later (双向推送). The same `eventId` may come more than once. */
export type SupervisionEvent = Exclude<ReturnType<typeof events.read>, { fault: string }>['value'];

/** The supervising departments and the credit platform (LAW-35, LAW-39). */
export interface Supervision {
  /** @throws ConnectorError */
  handOverGrant(grant: InputOf<typeof handOverGrant>, key: string): Promise<AnswerOf<typeof handOverGrant>>;
  /** Whether the department has acknowledged the hand-over. @throws ConnectorError */
  handOverStatus(handOverId: string): Promise<AnswerOf<typeof handOverStatus>>;
  /** Serious breaches of trust (严重失信) exclude an undertaking. The same key gives the same answer. @throws ConnectorError */
  queryCredit(subject: InputOf<typeof queryCredit>, key: string): Promise<AnswerOf<typeof queryCredit>>;
  /** A callback whose signature and content are right. @throws BureauError callback-signature-wrong, callback-invalid */
  readCallback(rawBody: string, signature: string | undefined): SupervisionEvent;
}

export const openSupervision = (peer: HttpPeer): Supervision => ({
  handOverGrant: (grant, key) => peer.send(handOverGrant, grant, key),
  handOverStatus: (handOverId) => peer.query(handOverStatus, { handOverId }),
  queryCredit: (subject, key) => peer.send(queryCredit, subject, key),
  readCallback: (rawBody, signature) => readCallback('supervision', peer.token, events, rawBody, signature),
});
