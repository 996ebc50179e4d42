import { diagramStatuses } from '../domain/case.ts';
import { clockKinds, pauseGrounds } from '../domain/clock-rules.ts';
import { documentKinds } from '../domain/document-kinds.ts';
import { messageKinds } from '../domain/message-kinds.ts';
import { roles } from '../domain/permissions.ts';
import type { Role } from '../domain/permissions.ts';

/** What a header may hold: one of these words, several of them with commas between, or any text of this form. */
export type HeaderRule = {
  readonly pattern: RegExp;
  /** The words to choose from; none where the text is free. */
  readonly words: readonly string[];
  readonly several: boolean;
};

const oneOf = (words: readonly string[]): HeaderRule => ({
  pattern: new RegExp(`^(${words.join('|')})$`),
  words,
  several: false,
});
const listOf = (words: readonly string[]): HeaderRule => ({
  pattern: new RegExp(`^(${words.join('|')})(,(${words.join('|')}))*$`),
  words,
  several: true,
});
const text = (pattern: RegExp): HeaderRule => ({ pattern, words: [], several: false });

/** Whether a header is as it should be; one that may be empty may be left out. */
export const fits = ({ pattern }: HeaderRule, value: string | undefined): boolean => pattern.test(value ?? '');

/** The clocks that a diagram starts and stops; that of deferred papers starts with the acceptance (LAW-07). */
const clocks = clockKinds.filter((kind) => kind !== 'deferral');
/** What a diagram makes; a termination is decided by a person, whose act makes its notice. */
export const documents: readonly string[] = Object.keys(documentKinds).filter((kind) => kind !== 'termination-notice');
export const states: readonly string[] = diagramStatuses;

type Headers = Readonly<Record<string, HeaderRule>>;
type Named = Readonly<Record<string, string>>;
/** LAW-19: the only grounds on which time does not count. */
const pause: Headers = { ground: oneOf(pauseGrounds), days: text(/^[1-9]\d*$/) };

/** What a diagram may say to a job type, and what it says back. */
export type JobContract = {
  readonly headers: Headers;
  /** Variables that it returns. */
  readonly returns: readonly string[];
  /** BPMN errors that it throws. */
  readonly errors?: readonly string[];
  /** Headers that go with a value of another one. */
  readonly more?: { readonly header: string; readonly is: string; readonly headers: Headers };
};

/** The headers of a job type whose other headers hold this. */
export const headersOfJob = ({ headers, more }: JobContract, given: Named): Headers =>
  more !== undefined && given[more.header] === more.is ? { ...headers, ...more.headers } : headers;

/** Every job type that a diagram may use; each is a file of workers/. */
export const jobContract: Readonly<Record<string, JobContract>> = {
  'number-case': { headers: {}, returns: [] },
  'start-clock': {
    headers: { clock: oneOf(clocks), task: text(/^[a-z0-9-]*(,[a-z0-9-]+)*$/), outcome: text(/^[a-z0-9-]*$/) },
    returns: [],
  },
  'stop-clock': { headers: { clock: oneOf(clocks) }, returns: [] },
  'suspend-clock': { headers: { clock: oneOf(clocks), ...pause }, returns: [] },
  'resume-clock': { headers: { clock: oneOf(clocks) }, returns: [] },
  'set-case-status': { headers: { status: oneOf(states) }, returns: [] },
  'make-document': {
    // A certificate is made by issue-certificate.
    headers: { document: oneOf(documents.filter((kind) => kind !== 'certificate')) },
    more: { header: 'document', is: 'special-procedure-notice', headers: pause },
    returns: [],
  },
  'seal-document': { headers: { document: oneOf(documents) }, returns: [] },
  'issue-certificate': { headers: {}, returns: [] },
  'revoke-certificate': { headers: {}, returns: [] },
  deliver: { headers: { document: listOf(documents) }, returns: [] },
  notify: { headers: { template: oneOf(messageKinds) }, returns: [] },
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

/** Roles that stand beside the flows: they oversee, draw and run, and no task is theirs. */
const apart: readonly Role[] = ['head', 'supervisor', 'analyst', 'admin'];
/** Who may stand as a candidate group. */
export const groups: readonly Role[] = roles.filter((role) => !apart.includes(role));

export const stepHeaders: Headers = {
  stepWorkingDays: text(/^[1-9]\d*$/),
  separateFrom: text(/^[a-z0-9-]+(,[a-z0-9-]+)*$/),
  withdraw: oneOf(['yes']),
  applicantMay: text(/^[a-z0-9-]+(,[a-z0-9-]+)*$/),
  signers: text(/^[2-9]$/),
  ballot: oneOf(['all', 'any', 'in-order', 'ratio']),
  ballotRatio: text(/^[1-9]\d?\/[1-9]\d?$/),
  ballotGroup: text(/^[a-z-]+$/),
  ballotApproved: text(/^[a-z0-9-]+$/),
  ballotRefused: text(/^[a-z0-9-]+$/),
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
