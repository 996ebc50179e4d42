import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../model/shown.ts';

export const unknownForm: Rule = {
  id: 'unknown-form',
  severity: 'error',
  reason: words('没有表单的步骤，人打开了也办不了。', 'Nobody can work on a step whose form is not there.'),
  check: (model) => {
    const missing = (id: string): boolean => !model.forms.has(id) && !model.unreadable.has(id);
    const start = model.graph.entries[0] ?? '';
    const uses = [
      ...(model.flow.startFormId === '' ? [] : [{ id: start, formId: model.flow.startFormId }]),
      ...model.flow.steps,
    ];
    return uses
      .filter(({ formId }) => missing(formId))
      .map(({ id, formId }) => ({
        element: id,
        place: 'formDefinition formId',
        message:
          formId === ''
            ? words(`${shown(model, id)} 没有表单`, `${id} has no form`)
            : words(
                `${shown(model, id)} 的表单“${formId}”不存在`,
                `${id} shows the form “${formId}”, which is not there`,
              ),
      }));
  },
};
