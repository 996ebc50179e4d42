import type { WordTable } from '../../web/shared/i18n/words.ts';

export const feelWords = {
  'feel.panel': ['FEEL 试算', 'Try FEEL'],
  'feel.choose': ['{{where}}里的表达式', 'Expressions of {{where}}'],
  'feel.in-diagram': ['流程图', 'the diagram'],
  'feel.own': ['自己写', 'Write one'],
  'feel.expression': ['表达式', 'Expression'],
  'feel.cell': ['决策表的格子', 'Cell of a table'],
  'feel.cell-hint': [
    '被判断的值写在示例数据的 "?" 里。',
    'The value that is tested stands in the example data as "?".',
  ],
  'feel.result': ['结果：', 'Result:'],
  'feel.broker-decides': [
    '这里是浏览器里的试算；正式结果以流程引擎（Zeebe）为准。',
    'This is tried in the browser; what counts is what the engine (Zeebe) decides.',
  ],
  'feel.data': ['示例数据（JSON）', 'Example data (JSON)'],
  'feel.json-wrong': [
    '不是 JSON 对象，仍按上一次的数据计算。',
    'This is no JSON object; the data before it still counts.',
  ],
  'feel.variables': ['可以用的变量', 'Variables'],
  'feel.insert': ['插入 {{name}}', 'Insert {{name}}'],
} as const satisfies WordTable;
