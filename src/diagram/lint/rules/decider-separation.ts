import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { outcomesOf } from '../model/build-model.ts';
import { comesTo } from '../model/passing.ts';

export const deciderSeparation: Rule = {
  id: 'decider-separation',
  severity: 'error',
  reason: words(
    '受理的人不能审核自己受理的件，这是两级审批的意义。',
    'Two-level approval means that who accepted does not decide.',
  ),
  check: (model) => {
    const acceptors = model.flow.steps.filter((step) => outcomesOf(step, model.forms).includes('accept'));
    const ways = model.ways();
    return model.flow.steps
      .filter((step) => step.group === 'decider')
      .flatMap((step) => {
        const missing = acceptors
          .filter((acceptor) => !step.separateFrom.includes(acceptor.id))
          .filter((acceptor) =>
            comesTo(
              ways.at(acceptor.id),
              (id) => id === step.id,
              () => false,
            ),
          );
        if (missing.length === 0) return [];
        const ids = missing.map((one) => one.id).join(',');
        return [
          {
            element: step.id,
            place: 'header separateFrom',
            message: words(`${shown(model, step.id)} 应与 ${ids} 分离`, `${step.id} should be separate from ${ids}`),
          },
        ];
      });
  },
};
