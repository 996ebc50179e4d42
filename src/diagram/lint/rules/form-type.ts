import { dictionaryPlaces, placedComponents, valueKind } from '../../dictionary/dictionary.ts';
import type { ValueKind } from '../../dictionary/dictionary.ts';
import { labelOf } from '../../forms/form-schema.ts';
import { words } from '../finding.ts';
import type { Words } from '../finding.ts';
import type { Rule } from '../rule.ts';

const names: Readonly<Record<ValueKind, Words>> = {
  text: words('文字', 'text'),
  number: words('数字', 'number'),
  'yes-no': words('是否', 'yes or no'),
  choice: words('单选', 'choice'),
  choices: words('多选', 'choices'),
  date: words('日期', 'date'),
  time: words('时间', 'time'),
  datetime: words('日期和时间', 'date and time'),
  group: words('分组', 'group'),
  list: words('列表', 'list'),
};

export const formType: Rule = {
  id: 'form-type',
  severity: 'warning',
  reason: words(
    '数据字典里的一个字段名只有一种意思；同名不同类，统计、预填和归档就对不上。',
    'A key of the data dictionary has one meaning; the same key with another kind of value breaks figures, pre-filling and archives.',
  ),
  check: (model) => {
    const known = new Map(
      [...dictionaryPlaces(model.world.dictionary)].map(([at, field]) => [
        at,
        { kind: valueKind(field)!, where: words('数据字典', 'the data dictionary') },
      ]),
    );
    return [...model.forms.values()].flatMap(({ file, schema }) =>
      placedComponents(schema.components).flatMap(({ at, field }) => {
        const kind = valueKind(field)!;
        const other = known.get(at);
        if (other === undefined) known.set(at, { kind, where: words(`表单 ${schema.id}`, `the form ${schema.id}`) });
        if (other === undefined || other.kind === kind) return [];
        return [
          {
            file,
            element: field.id ?? at,
            place: at,
            message: words(
              `“${labelOf(field)}”（${at}）是${names[kind].zh}，在${other.where.zh}里是${names[other.kind].zh}`,
              `“${labelOf(field)}” (${at}) is a ${names[kind].en}, in ${other.where.en} a ${names[other.kind].en}`,
            ),
          },
        ];
      }),
    );
  },
};
