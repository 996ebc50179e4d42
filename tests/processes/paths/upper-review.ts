import { acceptancePaths } from './acceptance.ts';
import { nothingDue, path, withdrawn } from './path.ts';
import type { Choice, Ending, FlowPath } from './path.ts';

const accepted: Choice = ['accept', 'accept'];
const inspected: Choice = ['site-inspection', 'inspected'];
const reviewed: Choice = ['expert-review', 'reviewed'];
const forwarded: Choice = ['initial-review', 'forward'];
const delivered: Choice = ['deliver-result', 'delivered'];
const granted: Ending = {
  choices: [forwarded, ['upper-result', 'grant'], delivered],
  end: 'end-granted',
  status: 'closed',
};
const paid: Ending = {
  ...granted,
  choices: [forwarded, ['upper-result', 'grant'], ['confirm-payment', 'paid'], delivered],
};
const refused: Ending = { choices: [['initial-review', 'refuse'], delivered], end: 'end-refused', status: 'refused' };
const refusedAbove: Ending = { ...refused, choices: [forwarded, ['upper-result', 'refuse'], delivered] };

/** HUD-03 plain, with a deferrable material in the catalogue of the tests; CUL-08 inspection; COM-01 inspection and experts; AGR-11 all with a fee. */
export const upperReviewPaths: readonly FlowPath[] = [
  ...acceptancePaths('HUD-03', granted),
  path('refused at the initial review', 'HUD-03', [accepted], refused),
  path('refused by the higher authority', 'HUD-03', [accepted], refusedAbove),
  path('withdrawn at the initial review', 'HUD-03', [accepted, ['initial-review', 'withdraw']], withdrawn),
  path('inspected and granted', 'CUL-08', [accepted, inspected], granted),
  path('withdrawn at the inspection', 'CUL-08', [accepted, ['site-inspection', 'withdraw']], withdrawn),
  path('inspected, reviewed by experts, granted', 'COM-01', [accepted, inspected, reviewed], granted),
  path('withdrawn at the expert review', 'COM-01', [accepted, inspected, ['expert-review', 'withdraw']], withdrawn),
  path('granted above and the fee paid', 'AGR-11', [accepted, inspected, reviewed], paid),
  path('granted above and the fee waived', 'AGR-11', [accepted, inspected, reviewed], granted, nothingDue),
];
