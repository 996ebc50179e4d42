import { acceptancePaths } from './acceptance.ts';
import { nothingDue, path, withdrawn } from './path.ts';
import type { Choice, Ending, FlowPath } from './path.ts';

const accepted: Choice = ['accept', 'accept'];
const inspected: Choice = ['site-inspection', 'inspected'];
const reviewed: Choice = ['expert-review', 'reviewed'];
const requested: Choice = ['inform-interested-party', 'hearing-requested'];
const arranged: Choice = ['arrange-hearing', 'arranged'];
const held: Choice = ['hold-hearing', 'held'];

const decided = (outcome: string, ...paid: Choice[]): Choice[] => [
  ['review-and-decide', outcome],
  ...paid,
  ['deliver-result', 'delivered'],
];
const granted: Ending = { choices: decided('grant'), end: 'end-granted', status: 'closed' };
const refused: Ending = { choices: decided('refuse'), end: 'end-refused', status: 'refused' };
const paid: Ending = { ...granted, choices: decided('grant', ['confirm-payment', 'paid']) };

/** CUL-05 with deferrable materials; DRC-03 plain; MKT-09 inspection; DRC-04 experts; LND-04 hearing offered; CUL-01 joint inspection, hearing required; URB-03 fee; EDU-01 all but a fee. */
export const standardApprovalPaths: readonly FlowPath[] = [
  ...acceptancePaths('CUL-05', granted),
  path('refused', 'DRC-03', [accepted], refused),
  path('withdrawn before the decision', 'DRC-03', [accepted, ['review-and-decide', 'withdraw']], withdrawn),
  path('inspected and granted', 'MKT-09', [accepted, inspected], granted),
  path('withdrawn at the inspection', 'MKT-09', [accepted, ['site-inspection', 'withdraw']], withdrawn),
  path('reviewed by experts and granted', 'DRC-04', [accepted, reviewed], granted),
  path('withdrawn at the expert review', 'DRC-04', [accepted, ['expert-review', 'withdraw']], withdrawn),
  path('nobody asks for a hearing', 'LND-04', [accepted, ['inform-interested-party', 'clock:hearing-waived']], granted),
  path('a hearing is waived', 'LND-04', [accepted, ['inform-interested-party', 'hearing-waived']], granted),
  path('a hearing is asked for and held', 'LND-04', [accepted, requested, arranged, held], refused),
  path('withdrawn when told of the hearing', 'LND-04', [accepted, ['inform-interested-party', 'withdraw']], withdrawn),
  path(
    'withdrawn before the hearing',
    'LND-04',
    [accepted, requested, arranged, ['hold-hearing', 'withdraw']],
    withdrawn,
  ),
  path('a required hearing is held', 'CUL-01', [accepted, inspected, arranged, held], granted),
  path(
    'withdrawn while the hearing is arranged',
    'CUL-01',
    [accepted, inspected, ['arrange-hearing', 'withdraw']],
    withdrawn,
  ),
  path('granted after the fee is paid', 'URB-03', [accepted, inspected], paid),
  path('granted with the fee waived', 'URB-03', [accepted, inspected], granted, nothingDue),
  path('refused without a fee', 'URB-03', [accepted, inspected], refused),
  path(
    'inspection, experts and hearing',
    'EDU-01',
    [accepted, inspected, reviewed, requested, arranged, held],
    granted,
  ),
];
