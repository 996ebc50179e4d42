const clocks = [
  'acceptance',
  'supplement',
  'review',
  'initial-review',
  'delivery',
  'hearing-request',
  'hearing',
  'post-check',
];
/** LAW-19: the only grounds on which time does not count. */
const grounds = ['hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert-review'];
export const documents = [
  'acceptance-receipt',
  'one-time-notice',
  'not-accepted',
  'special-procedure-notice',
  'hearing-notice',
  'extension-notice',
  'decision',
  'refusal',
  'certificate',
  'proof-of-service',
  'payment-notice',
  'filing-receipt',
  'initial-review-opinion',
  'withdrawal-notice',
  'lapse-notice',
  'undertaking',
  'revocation-decision',
];
export const states = [
  'accepted',
  'rejected',
  'supplementing',
  'granted',
  'refused',
  'filed',
  'withdrawn',
  'lapsed',
  'forwarded',
  'revoked',
  'closed',
];
const oneOf = (words: readonly string[]): RegExp => new RegExp(`^(${words.join('|')})$`);
const listOf = (words: readonly string[]): RegExp => new RegExp(`^(${words.join('|')})(,(${words.join('|')}))*$`);

type Headers = Readonly<Record<string, RegExp>>;
type Named = Readonly<Record<string, string>>;
const pause: Headers = { ground: oneOf(grounds), days: /^[1-9]\d*$/ };

/** What a diagram may say to a job type, and what it says back. */
export type JobContract = {
  readonly headers: Headers;
  /** Variables that it returns. */
  readonly returns: readonly string[];
  /** BPMN errors that it throws. */
  readonly errors?: readonly string[];
  /** Headers that depend on others. */
  readonly more?: (headers: Named) => Headers;
};

/** Every job type that a diagram may use; each is a file of workers/. */
export const jobContract: Readonly<Record<string, JobContract>> = {
  'number-case': { headers: {}, returns: [] },
  'start-clock': {
    headers: { clock: oneOf(clocks), task: /^[a-z0-9-]*(,[a-z0-9-]+)*$/, outcome: /^[a-z0-9-]*$/ },
    returns: [],
  },
  'stop-clock': { headers: { clock: oneOf(clocks) }, returns: [] },
  'suspend-clock': { headers: { clock: oneOf(clocks), ...pause }, returns: [] },
  'resume-clock': { headers: { clock: oneOf(clocks) }, returns: [] },
  'set-case-status': { headers: { status: oneOf(states) }, returns: [] },
  'make-document': {
    headers: { document: oneOf(documents) },
    more: ({ document }) => (document === 'special-procedure-notice' ? pause : {}),
    returns: [],
  },
  'seal-document': { headers: { document: oneOf(documents) }, returns: [] },
  'issue-certificate': { headers: {}, returns: [] },
  'revoke-certificate': { headers: {}, returns: [] },
  deliver: { headers: { document: listOf(documents) }, returns: [] },
  notify: { headers: { template: /^[a-z][a-z0-9-]*$/ }, returns: [] },
  publish: { headers: {}, returns: [] },
  archive: { headers: {}, returns: [] },
  'hand-over-to-supervision': { headers: {}, returns: [] },
  'collect-fee': { headers: {}, returns: ['feeAmount'] },
  'file-seal-carving': { headers: {}, returns: ['sealFilingNumber'] },
  'hand-over-to-tax': { headers: {}, returns: [] },
  'hand-over-to-upper': { headers: {}, returns: [] },
  'check-credit': { headers: {}, returns: ['creditGood'] },
  'check-name': { headers: {}, returns: ['nameFree'] },
};

/** Who may stand as a candidate group. */
export const groups: readonly string[] = [
  'acceptor',
  'inspector',
  'expert-organiser',
  'hearing-officer',
  'decider',
  'cashier',
  'deliverer',
  'applicant',
];

export const stepHeaders: Readonly<Record<string, RegExp>> = {
  stepWorkingDays: /^[1-9]\d*$/,
  separateFrom: /^[a-z0-9-]+(,[a-z0-9-]+)*$/,
  withdraw: /^yes$/,
  applicantMay: /^[a-z0-9-]+(,[a-z0-9-]+)*$/,
  signers: /^[2-9]$/,
  ballot: /^(all|any|in-order|ratio)$/,
  ballotRatio: /^[1-9]\d?\/[1-9]\d?$/,
  ballotGroup: /^[a-z-]+$/,
  ballotApproved: /^[a-z0-9-]+$/,
  ballotRefused: /^[a-z0-9-]+$/,
};

/** The variables that every instance starts with. */
export const startVariables: readonly string[] = [
  'caseId',
  'runId',
  'itemCode',
  'applicant',
  'siteInspection',
  'expertReview',
  'hearing',
  'feeCode',
  'undertaking',
  'channel',
];
