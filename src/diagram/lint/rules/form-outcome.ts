import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { formFields, formOutcomes } from '../../forms/form-outcomes.ts';

export const formOutcome: Rule = {
  id: 'form-outcome',
  severity: 'error',
  reason: words(
    '步骤的结果是表单的第一个字段 outcome，单选、必填；没有它，办理按钮不知道办成什么。',
    'The outcome of a step is the first field of its form, a required choice; without it nobody says how the step ends.',
  ),
  check: (model) => {
    const stepForms = new Set(model.flow.steps.map((step) => step.formId));
    return [...model.forms]
      .filter(([id]) => stepForms.has(id))
      .flatMap(([, { file, schema }]) => {
        const [first] = formFields(schema);
        if (first?.key === 'outcome' && formOutcomes(schema).length > 0) return [];
        return [
          {
            file,
            element: first?.id ?? '',
            place: 'outcome',
            message: words(
              `表单 ${schema.id} 的第一个字段应是有选项的 outcome`,
              `The first field of ${schema.id} should be outcome, with options`,
            ),
          },
        ];
      });
  },
};
