import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';
import { endsWithout, isJob, lacksBefore } from '../model/passing.ts';
import { outcomesOf } from '../model/build-model.ts';
import { validateForm } from '../../forms/validate-form.ts';
import type { FormSchema } from '../../forms/form-schema.ts';

/** What a refusal must say and the form does not ask for. */
const missingIn = (schema: FormSchema): string[] => {
  try {
    const asked = validateForm(schema, { outcome: 'refuse' })
      .problems.filter((problem) => problem.code === 'required')
      .map((problem) => problem.field);
    const wanted = ['reasons', 'legalBasis', 'remedies'];
    return wanted.filter((field) => !asked.some((one) => one === field || one.startsWith(`${field}.`)));
  } catch {
    return [];
  }
};

export const lawDecisionReasons: Rule = {
  id: 'law-decision-reasons',
  severity: 'error',
  reason: words(
    'LAW-13：不予许可应当书面说明理由，并告知行政复议和行政诉讼的权利；能准予的步骤也要能不准予。',
    'LAW-13: a refusal is written, gives reasons and names reconsideration and litigation; who can grant must be able to refuse.',
  ),
  check: (model) => {
    const upper = isJob(model, 'hand-over-to-upper');
    const papers = ['refusal', 'initial-review-opinion'].map((kind) => isJob(model, 'deliver', 'document', kind));
    return model.flow.steps.flatMap((step) => {
      const schema = model.forms.get(step.formId)?.schema;
      const outcomes = outcomesOf(step, model.forms);
      const ownDecision = lacksBefore(model, step.id, upper);
      if (schema === undefined || !ownDecision) return [];
      const name = shown(model, step.id);
      if (!outcomes.includes('refuse'))
        return outcomes.includes('grant')
          ? [
              {
                element: step.id,
                message: words(`${name} 只能准予，不能不予许可`, `${step.id} can grant and cannot refuse`),
              },
            ]
          : [];
      const missing = missingIn(schema);
      const unwritten = endsWithout(model, model.ways().after(step.id, 'refuse'), (id) => papers.some((is) => is(id)));
      return [
        ...(missing.length === 0
          ? []
          : [
              {
                element: step.id,
                file: model.forms.get(step.formId)?.file ?? '',
                place: missing.join(', '),
                message: words(
                  `${name} 不予许可时，表单不要求填写 ${missing.join('、')}`,
                  `When ${step.id} refuses, its form does not ask for ${missing.join(', ')}`,
                ),
              },
            ]),
        ...(unwritten
          ? [
              {
                element: step.id,
                message: words(
                  `${name} 不予许可后，可以不送交决定书`,
                  `After ${step.id} refused, no written decision may follow`,
                ),
              },
            ]
          : []),
      ];
    });
  },
};
