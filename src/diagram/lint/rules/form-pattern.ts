import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { formFieldsOf } from '../model/form-fields.ts';
import { labelOf } from '../../forms/form-schema.ts';

const problemOf = (pattern: string): string => {
  try {
    new RegExp(pattern);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

export const formPattern: Rule = {
  id: 'form-pattern',
  severity: 'error',
  reason: words('写坏的正则表达式让每一次提交都失败。', 'A broken pattern fails every submission.'),
  check: (model) => {
    return formFieldsOf(model).flatMap(({ file, field, at }) => {
      const pattern = field.validate?.pattern ?? '';
      const problem = problemOf(pattern);
      if (problem === '') return [];
      return [
        {
          file,
          element: field.id ?? field.key ?? '',
          place: `${at} pattern`,
          message: words(
            `“${labelOf(field)}”的格式“${pattern}”写坏了：${problem}`,
            `The pattern of “${labelOf(field)}” is broken: ${problem}`,
          ),
        },
      ];
    });
  },
};
