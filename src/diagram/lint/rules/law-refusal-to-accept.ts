import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { endsWithout, isJob } from '../model/passing.ts';
import { outcomesOf } from '../model/build-model.ts';

const accepting = new Set(['accept', 'deferred-acceptance', 'file']);

export const lawRefusalToAccept: Rule = {
  id: 'law-refusal-to-accept',
  severity: 'error',
  reason: words(
    'LAW-05、LAW-07：可以不予受理，并且要出具书面凭证；只能受理的步骤不合法。',
    'LAW-05, LAW-07: acceptance can be refused, in writing; a step that can only accept is not lawful.',
  ),
  check: (model) => {
    return model.flow.steps.flatMap((step) => {
      const outcomes = outcomesOf(step, model.forms);
      if (!model.forms.has(step.formId) || !outcomes.some((outcome) => accepting.has(outcome))) return [];
      const name = shown(model, step.id);
      if (!outcomes.includes('reject-acceptance'))
        return [
          {
            element: step.id,
            message: words(`${name} 没有不予受理的结果`, `${step.id} has no outcome that refuses to accept`),
          },
        ];
      const after = model.ways().after(step.id, 'reject-acceptance');
      if (!endsWithout(model, after, isJob(model, 'deliver', 'document', 'not-accepted'))) return [];
      return [
        {
          element: step.id,
          message: words(
            `${name} 不予受理后，可以不送交不予受理决定书`,
            `After ${step.id} refused, the written refusal may be missing`,
          ),
        },
      ];
    });
  },
};
