import { acceptancePaths } from './acceptance.ts';
import { path, rejected, withdrawn } from './path.ts';
import type { Choice, Ending, FlowPath } from './path.ts';

const accepted: Choice = ['accept', 'accept'];
const confirmed: Choice = ['confirm-name', 'confirmed'];
const delivered: Choice = ['deliver-result', 'delivered'];
const granted: Ending = { choices: [['review-and-decide', 'grant'], delivered], end: 'end-granted', status: 'closed' };
const refused: Ending = {
  choices: [['review-and-decide', 'refuse'], delivered],
  end: 'end-refused',
  status: 'refused',
};
const free = { results: { 'check-name': { nameFree: true } } };
const taken = { results: { 'check-name': { nameFree: false } } };

/** MKT-01 sets up a company; PSB-01 files the carving of seals alone. */
export const companySetupPaths: readonly FlowPath[] = [
  ...acceptancePaths('MKT-01', granted, free),
  path('refused', 'MKT-01', [accepted], refused, free),
  path('withdrawn before the decision', 'MKT-01', [accepted, ['review-and-decide', 'withdraw']], withdrawn, free),
  path('a similar name is confirmed', 'MKT-01', [confirmed, accepted], granted, taken),
  path('the name is refused', 'MKT-01', [['confirm-name', 'name-refused']], rejected, taken),
  path('withdrawn over the name', 'MKT-01', [['confirm-name', 'withdraw']], withdrawn, taken),
  path('seal carving alone', 'PSB-01', [accepted], granted),
];
