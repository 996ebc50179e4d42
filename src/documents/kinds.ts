import type { Static, TSchema } from 'typebox';
import type { DocumentModel } from './model.ts';
import type { DataWith } from './shapes.ts';
import { checkWording } from './wording/check-wording.ts';
import { fillWording } from './wording/fill-wording.ts';
import type { Vocabulary, Wording } from './wording/wording.ts';
import {
  acceptanceReceiptBody,
  acceptanceReceiptWording,
  acceptanceReceiptWords,
} from './templates/acceptance-receipt.ts';
import { certificateBody, certificateWording, certificateWords } from './templates/certificate.ts';
import { decisionBody, decisionWording, decisionWords } from './templates/decision.ts';
import { extensionNotice, extensionNoticeBody } from './templates/extension-notice.ts';
import { filingReceipt, filingReceiptBody } from './templates/filing-receipt.ts';
import { hearingNotice, hearingNoticeBody } from './templates/hearing-notice.ts';
import { initialReviewOpinion, initialReviewOpinionBody } from './templates/initial-review-opinion.ts';
import { lapseNotice, lapseNoticeBody } from './templates/lapse-notice.ts';
import { notAcceptedBody, notAcceptedWording, notAcceptedWords, requireNotAccepted } from './templates/not-accepted.ts';
import { oneTimeNoticeBody, oneTimeNoticeWording, oneTimeNoticeWords } from './templates/one-time-notice.ts';
import { paymentNotice, paymentNoticeBody } from './templates/payment-notice.ts';
import { proofOfServiceBody, proofOfServiceWording, proofOfServiceWords } from './templates/proof-of-service.ts';
import { refusalBody, refusalWording, refusalWords, requireRefusal } from './templates/refusal.ts';
import { revocationDecision, revocationDecisionBody } from './templates/revocation-decision.ts';
import { specialProcedureNotice, specialProcedureNoticeBody } from './templates/special-procedure-notice.ts';
import { terminationNotice, terminationNoticeBody } from './templates/termination-notice.ts';
import { undertaking, undertakingBody } from './templates/undertaking.ts';
import { withdrawalNotice, withdrawalNoticeBody } from './templates/withdrawal-notice.ts';

const kind = <S extends TSchema>(name: string, body: S, build: (data: DataWith<S>) => DocumentModel) => ({
  name,
  body,
  build,
});

/** A kind whose wording administrators may change; what the law asks of its data is checked before. */
const worded = <S extends TSchema>(
  name: string,
  body: S,
  words: Vocabulary<DataWith<S>>,
  wording: Wording,
  require: (data: DataWith<S>) => void = () => undefined,
) => ({
  name,
  body,
  words,
  wording,
  build: (data: DataWith<S>, given: Wording = wording): DocumentModel => {
    require(data);
    const { orientation } = data.body as { orientation?: 'landscape' | 'portrait' };
    return fillWording(given, words, data, orientation);
  },
});

/** Every kind of document: its Chinese name, the shape of its own part, and its template. */
export const documentKinds = {
  'acceptance-receipt': worded('受理通知书', acceptanceReceiptBody, acceptanceReceiptWords, acceptanceReceiptWording),
  'one-time-notice': worded('补正告知书', oneTimeNoticeBody, oneTimeNoticeWords, oneTimeNoticeWording),
  'not-accepted': worded('不予受理决定书', notAcceptedBody, notAcceptedWords, notAcceptedWording, requireNotAccepted),
  'special-procedure-notice': kind('特别程序告知书', specialProcedureNoticeBody, specialProcedureNotice),
  'hearing-notice': kind('听证告知书', hearingNoticeBody, hearingNotice),
  'extension-notice': kind('延期告知书', extensionNoticeBody, extensionNotice),
  decision: worded('准予行政许可决定书', decisionBody, decisionWords, decisionWording),
  refusal: worded('不予行政许可决定书', refusalBody, refusalWords, refusalWording, requireRefusal),
  certificate: worded('证照', certificateBody, certificateWords, certificateWording),
  'proof-of-service': worded('送达回证', proofOfServiceBody, proofOfServiceWords, proofOfServiceWording),
  'payment-notice': kind('缴款通知书', paymentNoticeBody, paymentNotice),
  'filing-receipt': kind('备案回执', filingReceiptBody, filingReceipt),
  'initial-review-opinion': kind('初审意见书', initialReviewOpinionBody, initialReviewOpinion),
  'withdrawal-notice': kind('撤回申请终止通知书', withdrawalNoticeBody, withdrawalNotice),
  'lapse-notice': kind('逾期未补正终止通知书', lapseNoticeBody, lapseNotice),
  'termination-notice': kind('终止办理通知书', terminationNoticeBody, terminationNotice),
  undertaking: kind('告知承诺书', undertakingBody, undertaking),
  'revocation-decision': kind('撤销决定书', revocationDecisionBody, revocationDecision),
};

export type DocumentKind = keyof typeof documentKinds;
/** The own part of one kind. */
export type BodyOf<K extends DocumentKind> = Static<(typeof documentKinds)[K]['body']>;
/** What a document is made from: shared head, `kind`, and the `body` of that kind. */
export type DocumentData = {
  [K in DocumentKind]: DataWith<(typeof documentKinds)[K]['body']> & { kind: K };
}[DocumentKind];

/** The kinds whose wording is data that administrators change. */
export const wordedKinds = [
  'acceptance-receipt',
  'one-time-notice',
  'not-accepted',
  'decision',
  'refusal',
  'certificate',
  'proof-of-service',
] as const satisfies readonly DocumentKind[];
export type WordedKind = (typeof wordedKinds)[number];
export const isWorded = (kind: DocumentKind): kind is WordedKind => wordedKinds.some((worded) => worded === kind);

/** What the wording of a kind is written with, and the wording that the house brings. */
export const wordsOf = (kind: WordedKind): { words: Vocabulary<never>; wording: Wording } => documentKinds[kind];

/** Errors: those of `checkWording`. */
export const requireWording = (kind: WordedKind, wording: Wording): void => checkWording(wordsOf(kind).words, wording);
