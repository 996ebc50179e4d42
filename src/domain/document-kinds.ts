/** The kinds of documents, their titles, and the word that stands for each in its number. */
export const documentKinds = {
  'acceptance-receipt': { zh: '受理通知书', en: 'Acceptance receipt', mark: '受' },
  'one-time-notice': { zh: '补正告知书', en: 'One-time notice', mark: '补' },
  'not-accepted': { zh: '不予受理决定书', en: 'Refusal to accept', mark: '不受' },
  'special-procedure-notice': { zh: '特别程序告知书', en: 'Notice of a special procedure', mark: '特' },
  'hearing-notice': { zh: '听证告知书', en: 'Notice of the right to a hearing', mark: '听' },
  'extension-notice': { zh: '延期告知书', en: 'Notice of extension', mark: '延' },
  decision: { zh: '准予行政许可决定书', en: 'Decision to grant', mark: '许' },
  refusal: { zh: '不予行政许可决定书', en: 'Decision to refuse', mark: '不许' },
  certificate: { zh: '证照', en: 'Certificate', mark: '证' },
  'proof-of-service': { zh: '送达回证', en: 'Proof of service', mark: '送' },
  'payment-notice': { zh: '缴款通知书', en: 'Payment notice', mark: '缴' },
  'filing-receipt': { zh: '备案回执', en: 'Filing receipt', mark: '备' },
  'initial-review-opinion': { zh: '初审意见书', en: 'Opinion of the initial review', mark: '初' },
  'withdrawal-notice': { zh: '撤回申请终止通知书', en: 'Notice of withdrawal', mark: '撤' },
  'lapse-notice': { zh: '逾期未补正终止通知书', en: 'Notice of lapse', mark: '终' },
  'termination-notice': { zh: '终止办理通知书', en: 'Notice of termination', mark: '止' },
  undertaking: { zh: '告知承诺书', en: 'Undertaking', mark: '诺' },
  'revocation-decision': { zh: '撤销决定书', en: 'Decision to revoke', mark: '销' },
} as const;

export type DocumentKind = keyof typeof documentKinds;
export const isDocumentKind = (text: string): text is DocumentKind => Object.hasOwn(documentKinds, text);
