import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { formFieldsOf } from '../model/form-fields.ts';
import { labelOf } from '../../forms/form-schema.ts';

const limits: Readonly<Record<string, 'maxLength' | 'max'>> = {
  textfield: 'maxLength',
  textarea: 'maxLength',
  number: 'max',
};

export const formLimit: Rule = {
  id: 'form-limit',
  severity: 'error',
  reason: words(
    '每个可以填写的字段都要有上限，不然一次提交可以写满磁盘。',
    'Every field that can be written to has a limit; otherwise one submission can fill the disk.',
  ),
  check: (model) => {
    return formFieldsOf(model).flatMap(({ file, field, at }) => {
      const limit = limits[field.type];
      if (limit === undefined || field.validate?.[limit] !== undefined) return [];
      return [
        {
          file,
          element: field.id ?? field.key ?? '',
          place: `${at} ${limit}`,
          message: words(`“${labelOf(field)}”没有上限 ${limit}`, `“${labelOf(field)}” has no limit ${limit}`),
        },
      ];
    });
  },
};
