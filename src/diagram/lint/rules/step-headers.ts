import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { fits, stepHeaders as allowed } from '../../job-contract.ts';

export const stepHeaders: Rule = {
  id: 'step-headers',
  severity: 'error',
  reason: words(
    '步骤的标头决定谁可以办、要几个人签、能不能撤回，写错了系统不会照办。',
    'The headers of a step say who may act, how many sign and whether it may be withdrawn; a wrong one is not heeded.',
  ),
  check: (model) => {
    return model.flow.steps.flatMap(({ id, headers }) =>
      Object.entries(headers)
        // An empty header is none: modelers leave it where a field was not filled in.
        .filter(([name, value]) => !Object.hasOwn(allowed, name) || (value !== '' && !fits(allowed[name]!, value)))
        .map(([name, value]) => ({
          element: id,
          place: `header ${name}`,
          message: words(
            `${shown(model, id)} 的标头 ${name}=“${value}”不认识`,
            `${id} has the header ${name}=“${value}”, which is not known`,
          ),
        })),
    );
  },
};
