import { words } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { formFieldsOf } from '../model/form-fields.ts';
import { answering } from '../../forms/components.ts';
import { labelOf } from '../../forms/form-schema.ts';

export const formKey: Rule = {
  id: 'form-key',
  severity: 'error',
  reason: words(
    '没有字段名的值不会保存；同一个字段名用两次，后填的盖掉先填的。',
    'A value without a key is not kept; of two with the same key the later overwrites the earlier.',
  ),
  check: (model) => {
    const fields = formFieldsOf(model);
    const missing = fields.filter(({ field }) => answering.has(field.type) && (field.key ?? '') === '');
    const lists = fields.filter(({ field }) => field.type === 'dynamiclist' && (field.path ?? '') === '');
    const seen = new Map<string, number>();
    const twice = fields.filter(({ file, field, at }) => {
      if (!answering.has(field.type) || (field.key ?? '') === '' || field.conditional?.hide !== undefined) return false;
      const count = (seen.get(`${file} ${at}`) ?? 0) + 1;
      seen.set(`${file} ${at}`, count);
      return count > 1;
    });
    return [
      ...[...missing, ...lists].map(({ file, field, at }) => ({
        file,
        element: field.id ?? '',
        place: at,
        message: words(`“${labelOf(field)}”没有字段名`, `“${labelOf(field)}” has no key`),
      })),
      ...twice.map(({ file, field, at }) => ({
        file,
        element: field.id ?? field.key ?? '',
        place: at,
        message: words(`字段名 ${at} 用了两次`, `The key ${at} is used twice`),
      })),
    ];
  },
};
