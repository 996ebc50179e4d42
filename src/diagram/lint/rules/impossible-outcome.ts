import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { outcomesOf } from '../model/build-model.ts';

export const impossibleOutcome: Rule = {
  id: 'impossible-outcome',
  severity: 'error',
  reason: words(
    '表单里没有、时限也不会给出的结果，它的分支永远走不到。',
    'A branch for an outcome that neither form nor clock can give is never taken.',
  ),
  check: (model) => {
    return model.flow.steps.flatMap((step) => {
      if (!model.forms.has(step.formId)) return [];
      const possible = outcomesOf(step, model.forms);
      const branches = step.outcomes.filter(({ outcome }) => !possible.includes(outcome));
      const offered = step.applicantMay.filter((outcome) => !possible.includes(outcome));
      return [
        ...branches.map(({ outcome, edge }) => ({
          element: edge,
          message: words(
            `${shown(model, step.id)} 不会有结果“${outcome}”`,
            `${step.id} never has the outcome “${outcome}”`,
          ),
        })),
        ...offered.map((outcome) => ({
          element: step.id,
          place: 'header applicantMay',
          message: words(
            `申请人可选的“${outcome}”不在 ${shown(model, step.id)} 的结果里`,
            `The applicant may choose “${outcome}”, which is no outcome of ${step.id}`,
          ),
        })),
      ];
    });
  },
};
