import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { outcomesOf } from '../model/build-model.ts';

export const lawAcceptanceClock: Rule = {
  id: 'law-acceptance-clock',
  severity: 'error',
  reason: words(
    'LAW-06：五日内不一次告知，自收到之日起即为受理；受理步骤要有到期视为受理的时限。',
    'LAW-06: without a notice within five days the case counts as accepted; the acceptance step needs the clock that says so.',
  ),
  check: (model) => {
    return model.flow.steps
      .filter((step) => model.forms.has(step.formId))
      .filter((step) => outcomesOf(step, model.forms).includes('reject-acceptance'))
      .filter((step) => !step.clockOutcomes.includes('deemed-accepted'))
      .map((step) => ({
        element: step.id,
        message: words(
          `${shown(model, step.id)} 没有到期视为受理的时限（start-clock acceptance）`,
          `${step.id} has no clock that deems the case accepted (start-clock acceptance)`,
        ),
      }));
  },
};
