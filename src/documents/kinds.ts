import type { Static, TSchema } from 'typebox';
import type { DocumentModel } from './model.ts';
import type { DataWith } from './shapes.ts';
import { acceptanceReceipt, acceptanceReceiptBody } from './templates/acceptance-receipt.ts';
import { certificate, certificateBody } from './templates/certificate.ts';
import { decision, decisionBody } from './templates/decision.ts';
import { extensionNotice, extensionNoticeBody } from './templates/extension-notice.ts';
import { filingReceipt, filingReceiptBody } from './templates/filing-receipt.ts';
import { hearingNotice, hearingNoticeBody } from './templates/hearing-notice.ts';
import { initialReviewOpinion, initialReviewOpinionBody } from './templates/initial-review-opinion.ts';
import { lapseNotice, lapseNoticeBody } from './templates/lapse-notice.ts';
import { notAccepted, notAcceptedBody } from './templates/not-accepted.ts';
import { oneTimeNotice, oneTimeNoticeBody } from './templates/one-time-notice.ts';
import { paymentNotice, paymentNoticeBody } from './templates/payment-notice.ts';
import { proofOfService, proofOfServiceBody } from './templates/proof-of-service.ts';
import { refusal, refusalBody } from './templates/refusal.ts';
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

/** Every kind of document: its Chinese name, the shape of its own part, and its template. */
export const documentKinds = {
  'acceptance-receipt': kind('受理通知书', acceptanceReceiptBody, acceptanceReceipt),
  'one-time-notice': kind('补正告知书', oneTimeNoticeBody, oneTimeNotice),
  'not-accepted': kind('不予受理决定书', notAcceptedBody, notAccepted),
  'special-procedure-notice': kind('特别程序告知书', specialProcedureNoticeBody, specialProcedureNotice),
  'hearing-notice': kind('听证告知书', hearingNoticeBody, hearingNotice),
  'extension-notice': kind('延期告知书', extensionNoticeBody, extensionNotice),
  decision: kind('准予行政许可决定书', decisionBody, decision),
  refusal: kind('不予行政许可决定书', refusalBody, refusal),
  certificate: kind('证照', certificateBody, certificate),
  'proof-of-service': kind('送达回证', proofOfServiceBody, proofOfService),
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
