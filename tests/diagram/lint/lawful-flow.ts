import type { FlowFile } from '../../../src/diagram/release.ts';
import { diagram, end, gateway, job, start, step } from './flow-builder.ts';

const paper = (kind: string) => ({
  [`make-${kind}`]: job('make-document', { document: kind }),
  [`seal-${kind}`]: job('seal-document', { document: kind }),
  [`deliver-${kind}`]: job('deliver', { document: kind }),
});
const papers = (kind: string): string => `make-${kind} > seal-${kind} > deliver-${kind}`;
const status = (word: string) => job('set-case-status', { status: word });
const clock = (name: string, task: string, outcome: string) => job('start-clock', { clock: name, task, outcome });

/** A small licence flow that keeps every rule. */
export const lawful = diagram(
  'licence',
  {
    start,
    'number-case': job('number-case'),
    'start-acceptance': clock('acceptance', 'accept', 'deemed-accepted'),
    accept: step({ headers: { withdraw: 'yes' } }),
    'accept-outcome': gateway,
    ...paper('one-time-notice'),
    'start-supplement': clock('supplement', 'supplement', 'lapse'),
    supplement: step({ group: 'applicant', days: '15', headers: { applicantMay: 'supplemented' } }),
    'supplement-outcome': gateway,
    'start-acceptance-again': clock('acceptance', 'accept-again', 'deemed-accepted'),
    'accept-again': step(),
    'accept-again-outcome': gateway,
    accepted: gateway,
    'set-accepted': status('accepted'),
    'start-review': clock('review', '', ''),
    ...paper('acceptance-receipt'),
    inspect: step({ group: 'inspector', days: '2', headers: { signers: '2' } }),
    decide: step({ group: 'decider', days: '3', headers: { separateFrom: 'accept,accept-again' } }),
    'decide-outcome': gateway,
    'stop-review': job('stop-clock', { clock: 'review' }),
    'set-granted': status('granted'),
    'start-delivery': clock('delivery', 'deliver-result', ''),
    ...paper('decision'),
    'issue-certificate': job('issue-certificate'),
    'deliver-result': step({ group: 'deliverer' }),
    'make-proof': job('make-document', { document: 'proof-of-service' }),
    'seal-proof': job('seal-document', { document: 'proof-of-service' }),
    publish: job('publish'),
    archive: job('archive'),
    'hand-over': job('hand-over-to-supervision'),
    'end-granted': end,
    ...paper('refusal'),
    'set-refused': status('refused'),
    'archive-refused': job('archive'),
    'end-refused': end,
    'not-accepted': gateway,
    ...paper('not-accepted'),
    'set-rejected': status('rejected'),
    'archive-rejected': job('archive'),
    'end-rejected': end,
    ...paper('withdrawal-notice'),
    'set-withdrawn': status('withdrawn'),
    'archive-withdrawn': job('archive'),
    'end-withdrawn': end,
    ...paper('lapse-notice'),
    'set-lapsed': status('lapsed'),
    'archive-lapsed': job('archive'),
    'end-lapsed': end,
  },
  [
    'start > number-case > start-acceptance > accept > accept-outcome',
    'accept-outcome > accepted !',
    'accept-outcome > make-withdrawal-notice ? =acceptOutcome = "withdraw"',
    'accept-outcome > not-accepted ? =acceptOutcome = "reject-acceptance"',
    'accept-outcome > make-one-time-notice ? =acceptOutcome = "one-time-notice"',
    `${papers('one-time-notice')} > start-supplement > supplement > supplement-outcome`,
    'supplement-outcome > start-acceptance-again !',
    'supplement-outcome > make-lapse-notice ? =supplementOutcome = "lapse"',
    'start-acceptance-again > accept-again > accept-again-outcome',
    'accept-again-outcome > accepted !',
    'accept-again-outcome > not-accepted ? =acceptAgainOutcome = "reject-acceptance"',
    `accepted > set-accepted > start-review > ${papers('acceptance-receipt')} > inspect > decide > decide-outcome`,
    'decide-outcome > make-refusal !',
    'decide-outcome > stop-review ? =decideOutcome = "grant"',
    'stop-review > set-granted > start-delivery > make-decision > seal-decision > issue-certificate > deliver-decision',
    'deliver-decision > deliver-result > make-proof > seal-proof > publish > archive > hand-over > end-granted',
    `${papers('refusal')} > set-refused > archive-refused > end-refused`,
    `not-accepted > ${papers('not-accepted')} > set-rejected > archive-rejected > end-rejected`,
    `${papers('withdrawal-notice')} > set-withdrawn > archive-withdrawn > end-withdrawn`,
    `${papers('lapse-notice')} > set-lapsed > archive-lapsed > end-lapsed`,
  ],
);

export type Field = Record<string, unknown> & { type: string };

const choice = (outcomes: readonly string[]): Field => ({
  type: 'radio',
  id: 'outcome',
  key: 'outcome',
  label: '结果',
  values: outcomes.map((value) => ({ label: value, value })),
  validate: { required: true },
});

/** The file of a form: the choice of its outcome, and more fields. */
export const form = (id: string, outcomes: readonly string[], fields: readonly Field[] = []): FlowFile => ({
  name: `${id}.form`,
  content: JSON.stringify({
    id,
    type: 'default',
    components: [...(outcomes.length > 0 ? [choice(outcomes)] : []), ...fields],
  }),
});

/** A required text that shows with a refusal. */
export const reason = (key: string): Field => ({
  type: 'textarea',
  id: `field-${key}`,
  key,
  label: key,
  validate: { required: true, maxLength: 1000 },
  conditional: { hide: '=not(outcome = "refuse")' },
});

export const reasons = (...keys: string[]): Field[] => keys.map(reason);

export const lawfulForms: readonly FlowFile[] = [
  form('accept', ['accept', 'one-time-notice', 'reject-acceptance']),
  form('supplement', ['supplemented']),
  form('accept-again', ['accept', 'reject-acceptance']),
  form('inspect', ['inspected']),
  form('decide', ['grant', 'refuse'], reasons('reasons', 'legalBasis', 'remedies.court')),
  form('deliver-result', ['delivered']),
];
