import { lapsed, path, rejected, withdrawn } from './path.ts';
import type { Choice, Ending, FlowPath } from './path.ts';

const filed: Ending = { choices: [['deliver-result', 'delivered']], end: 'end-filed', status: 'closed' };
const notice: Choice = ['file', 'one-time-notice'];
const supplemented: Choice[] = [notice, ['supplement', 'supplemented']];

/** DRC-02 plain; LND-06 with an inspection. */
export const filingPaths: readonly FlowPath[] = [
  path('filed', 'DRC-02', [['file', 'file']], filed),
  path('deemed accepted and filed', 'DRC-02', [['file', 'clock:deemed-accepted']], filed),
  path('not accepted', 'DRC-02', [['file', 'reject-acceptance']], rejected),
  path('withdrawn', 'DRC-02', [['file', 'withdraw']], withdrawn),
  path('never supplemented', 'DRC-02', [notice, ['supplement', 'clock:lapse']], lapsed),
  path('withdrawn instead of supplementing', 'DRC-02', [notice, ['supplement', 'withdraw']], withdrawn),
  path('supplemented and filed', 'DRC-02', [...supplemented, ['file-supplemented', 'file']], filed),
  path(
    'supplemented and deemed accepted',
    'DRC-02',
    [...supplemented, ['file-supplemented', 'clock:deemed-accepted']],
    filed,
  ),
  path(
    'supplemented and not accepted',
    'DRC-02',
    [...supplemented, ['file-supplemented', 'reject-acceptance']],
    rejected,
  ),
  path('withdrawn after supplementing', 'DRC-02', [...supplemented, ['file-supplemented', 'withdraw']], withdrawn),
  path(
    'inspected and filed',
    'LND-06',
    [
      ['site-inspection', 'inspected'],
      ['file', 'file'],
    ],
    filed,
  ),
  path('withdrawn at the inspection', 'LND-06', [['site-inspection', 'withdraw']], withdrawn),
];
