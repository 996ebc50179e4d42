import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { outcomesOf } from '../model/build-model.ts';

export const stepWayOut: Rule = {
  id: 'step-way-out',
  severity: 'error',
  reason: words(
    '每个可能的结果都要有一条路：有名字的分支，或者默认分支。',
    'Every outcome that can happen needs a way: a branch that names it, or the default.',
  ),
  check: (model) => {
    return model.flow.steps.flatMap((step) => {
      const name = shown(model, step.id);
      const outcomes = outcomesOf(step, model.forms);
      if (step.outcomes.length === 0 && step.otherwise !== null && outcomes.length > 1)
        return [
          {
            element: step.id,
            message: words(
              `${name} 有 ${outcomes.length} 个结果（${outcomes.join('、')}），后面却不分支`,
              `${step.id} has ${outcomes.length} outcomes (${outcomes.join(', ')}), and what follows is the same for all`,
            ),
          },
        ];
      const named = new Set(step.outcomes.map(({ outcome }) => outcome));
      const lost = outcomes.filter((outcome) => outcome !== '' && !named.has(outcome));
      if (step.otherwise !== null || (step.outcomes.length > 0 && lost.length === 0)) return [];
      return [
        {
          element: step.id,
          message: words(
            `${name} 的结果 ${lost.join('、') || '-'} 没有路`,
            `${step.id}: no way for ${lost.join(', ') || 'its end'}`,
          ),
        },
      ];
    });
  },
};
