import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { outcomesOf } from '../model/build-model.ts';

const strict = new Set(['withdraw', 'lapse', 'reject-acceptance', 'one-time-notice', 'grant']);

export const outcomeByDefault: Rule = {
  id: 'outcome-by-default',
  severity: 'error',
  reason: words(
    '撤回、逾期、补正、不予受理和准予都有法律后果，不能落进“其余”的默认分支（LAW-05、LAW-06、LAW-12）。',
    'Withdrawal, lapse, notice, refusal to accept and grant have effects in law: they may not fall into the default (LAW-05, LAW-06, LAW-12).',
  ),
  check: (model) => {
    return model.flow.steps.flatMap((step) => {
      const named = new Set(step.outcomes.map(({ outcome }) => outcome));
      if (named.size === 0) return [];
      return outcomesOf(step, model.forms)
        .filter((outcome) => strict.has(outcome) && !named.has(outcome))
        .map((outcome) => ({
          element: step.id,
          message: words(
            `${shown(model, step.id)} 的结果“${outcome}”落进了默认分支`,
            `The outcome “${outcome}” of ${step.id} falls into the default branch`,
          ),
        }));
    });
  },
};
