import type { BodyOf, DocumentKind } from '../../documents/kinds.ts';
import { acceptanceReceipt } from './build-data/acceptance-receipt.ts';
import { certificate } from './build-data/certificate.ts';
import { decision } from './build-data/decision.ts';
import { extensionNotice } from './build-data/extension-notice.ts';
import { filingReceipt } from './build-data/filing-receipt.ts';
import { hearingNotice } from './build-data/hearing-notice.ts';
import { initialReviewOpinion } from './build-data/initial-review-opinion.ts';
import { lapseNotice } from './build-data/lapse-notice.ts';
import { notAccepted } from './build-data/not-accepted.ts';
import { oneTimeNotice } from './build-data/one-time-notice.ts';
import { paymentNotice } from './build-data/payment-notice.ts';
import { proofOfService } from './build-data/proof-of-service.ts';
import { refusal } from './build-data/refusal.ts';
import { revocationDecision } from './build-data/revocation-decision.ts';
import { specialProcedureNotice } from './build-data/special-procedure-notice.ts';
import { terminationNotice } from './build-data/termination-notice.ts';
import { undertaking } from './build-data/undertaking.ts';
import { withdrawalNotice } from './build-data/withdrawal-notice.ts';
import type { Facts } from './facts.ts';

/** From the facts of a case to the own part of each kind of document; pure. */
export const builders: { readonly [K in DocumentKind]: (facts: Facts) => BodyOf<K> } = {
  'acceptance-receipt': acceptanceReceipt,
  'one-time-notice': oneTimeNotice,
  'not-accepted': notAccepted,
  'special-procedure-notice': specialProcedureNotice,
  'hearing-notice': hearingNotice,
  'extension-notice': extensionNotice,
  decision,
  refusal,
  certificate,
  'proof-of-service': proofOfService,
  'payment-notice': paymentNotice,
  'filing-receipt': filingReceipt,
  'initial-review-opinion': initialReviewOpinion,
  'withdrawal-notice': withdrawalNotice,
  'lapse-notice': lapseNotice,
  'termination-notice': terminationNotice,
  undertaking,
  'revocation-decision': revocationDecision,
};
