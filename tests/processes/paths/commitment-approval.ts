import { acceptancePaths } from './acceptance.ts';
import { path, withdrawn } from './path.ts';
import type { Choice, Ending, FlowPath } from './path.ts';

const accepted: Choice = ['accept', 'accept'];
const inspected: Choice = ['site-inspection', 'inspected'];
const delivered: Choice = ['deliver-result', 'delivered'];
const decided = (outcome: string): Choice[] => [['review-and-decide', outcome], delivered];
const granted: Ending = { choices: decided('grant'), end: 'end-granted', status: 'closed' };
const refused: Ending = { choices: decided('refuse'), end: 'end-refused', status: 'refused' };
const kept: Ending = { ...granted, choices: [...decided('grant'), ['post-check', 'kept']] };
const broken: Ending = {
  choices: [...decided('grant'), ['post-check', 'broken']],
  end: 'end-revoked',
  status: 'revoked',
};
const undertaking = { variables: { undertaking: true }, results: { 'check-credit': { creditGood: true } } };
const distrusted = { variables: { undertaking: true }, results: { 'check-credit': { creditGood: false } } };

/** FIN-01 plain; HRS-02 with deferrable materials, and an inspection in the ordinary way. */
export const commitmentApprovalPaths: readonly FlowPath[] = [
  ...acceptancePaths('FIN-01', granted, {
    deferral: { item: 'HRS-02', after: { ...granted, choices: [inspected, ...decided('grant')] } },
  }),
  path('refused in the ordinary way', 'FIN-01', [accepted], refused),
  path('withdrawn before the decision', 'FIN-01', [accepted, ['review-and-decide', 'withdraw']], withdrawn),
  path('inspected in the ordinary way', 'HRS-02', [accepted, inspected], granted),
  path('withdrawn at the inspection', 'HRS-02', [accepted, ['site-inspection', 'withdraw']], withdrawn),
  path('undertaking kept', 'HRS-02', [accepted], kept, undertaking),
  path('undertaking broken', 'HRS-02', [accepted], broken, undertaking),
  path('refused in spite of an undertaking', 'HRS-02', [accepted], refused, undertaking),
  path('undertaking not open after serious breaches', 'HRS-02', [accepted, inspected], granted, distrusted),
];
