import { lapsed, path, rejected, withdrawn } from './path.ts';
import type { Choice, Ending, FlowPath } from './path.ts';

const delivered: Choice = ['deliver-result', 'delivered'];
const granted: Ending = { choices: [delivered], end: 'end-granted', status: 'closed' };
const refused: Ending = { choices: [delivered], end: 'end-refused', status: 'refused' };
const reviewed = (outcome: string): Choice => ['review-and-decide', outcome];
const notice: Choice = ['decide-on-spot', 'one-time-notice'];
const supplemented: Choice[] = [notice, ['supplement', 'supplemented']];
const supplementedSite: Choice[] = [
  ['accept', 'one-time-notice'],
  ['supplement', 'supplemented'],
];
const inspected: Choice = ['site-inspection', 'inspected'];

/** MKT-02 is decided on the spot; CAD-04 needs an inspection first, with a deferrable material in the catalogue of the tests. */
export const instantApprovalPaths: readonly FlowPath[] = [
  path('granted on the spot', 'MKT-02', [['decide-on-spot', 'grant']], granted),
  path('refused on the spot', 'MKT-02', [['decide-on-spot', 'refuse']], refused),
  path('not accepted', 'MKT-02', [['decide-on-spot', 'reject-acceptance']], rejected),
  path('withdrawn on the spot', 'MKT-02', [['decide-on-spot', 'withdraw']], withdrawn),
  path('cannot be decided on the spot', 'MKT-02', [['decide-on-spot', 'accept'], reviewed('grant')], granted),
  path('deemed accepted', 'MKT-02', [['decide-on-spot', 'clock:deemed-accepted'], reviewed('refuse')], refused),
  path('withdrawn before the decision', 'MKT-02', [['decide-on-spot', 'accept'], reviewed('withdraw')], withdrawn),
  path('never supplemented', 'MKT-02', [notice, ['supplement', 'clock:lapse']], lapsed),
  path('withdrawn instead of supplementing', 'MKT-02', [notice, ['supplement', 'withdraw']], withdrawn),
  path('supplemented and granted', 'MKT-02', [...supplemented, ['decide-on-spot-supplemented', 'grant']], granted),
  path('supplemented and refused', 'MKT-02', [...supplemented, ['decide-on-spot-supplemented', 'refuse']], refused),
  path(
    'supplemented and not accepted',
    'MKT-02',
    [...supplemented, ['decide-on-spot-supplemented', 'reject-acceptance']],
    rejected,
  ),
  path(
    'withdrawn after supplementing',
    'MKT-02',
    [...supplemented, ['decide-on-spot-supplemented', 'withdraw']],
    withdrawn,
  ),
  path(
    'supplemented, reviewed later',
    'MKT-02',
    [...supplemented, ['decide-on-spot-supplemented', 'accept'], reviewed('grant')],
    granted,
  ),
  path(
    'supplemented and deemed accepted',
    'MKT-02',
    [...supplemented, ['decide-on-spot-supplemented', 'clock:deemed-accepted'], reviewed('grant')],
    granted,
  ),
  path('accepted and inspected', 'CAD-04', [['accept', 'accept'], inspected, reviewed('grant')], granted),
  path(
    'inspected, deferred materials',
    'CAD-04',
    [['accept', 'deferred-acceptance'], inspected, reviewed('refuse')],
    refused,
  ),
  path(
    'inspected, deemed accepted',
    'CAD-04',
    [['accept', 'clock:deemed-accepted'], inspected, reviewed('grant')],
    granted,
  ),
  path('inspection item not accepted', 'CAD-04', [['accept', 'reject-acceptance']], rejected),
  path('inspection item withdrawn', 'CAD-04', [['accept', 'withdraw']], withdrawn),
  path(
    'withdrawn at the inspection',
    'CAD-04',
    [
      ['accept', 'accept'],
      ['site-inspection', 'withdraw'],
    ],
    withdrawn,
  ),
  path(
    'supplemented and inspected',
    'CAD-04',
    [...supplementedSite, ['accept-supplemented', 'accept'], inspected, reviewed('grant')],
    granted,
  ),
  path(
    'supplemented, inspected, deferred',
    'CAD-04',
    [...supplementedSite, ['accept-supplemented', 'deferred-acceptance'], inspected, reviewed('grant')],
    granted,
  ),
  path(
    'supplemented, inspected, deemed',
    'CAD-04',
    [...supplementedSite, ['accept-supplemented', 'clock:deemed-accepted'], inspected, reviewed('grant')],
    granted,
  ),
  path(
    'supplemented inspection item not accepted',
    'CAD-04',
    [...supplementedSite, ['accept-supplemented', 'reject-acceptance']],
    rejected,
  ),
  path(
    'supplemented inspection item withdrawn',
    'CAD-04',
    [...supplementedSite, ['accept-supplemented', 'withdraw']],
    withdrawn,
  ),
];
