import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { formFieldsOf } from '../model/form-fields.ts';
import { answering, nesting, silent } from '../../forms/components.ts';

const known = new Set([...answering, ...nesting, ...silent]);

export const formComponent: Rule = {
  id: 'form-component',
  severity: 'error',
  reason: words(
    '页面不认识的组件不会显示，服务器也无法核对它的值。',
    'A component that the page does not know is not shown, and the server cannot check its value.',
  ),
  check: (model) => {
    return formFieldsOf(model)
      .filter(({ field }) => !known.has(field.type))
      .map(({ file, field, at }) => ({
        file,
        element: field.id ?? field.key ?? '',
        place: at,
        message: words(`组件类型“${field.type}”不认识`, `The component “${field.type}” is not known`),
      }));
  },
};
