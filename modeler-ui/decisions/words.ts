import type { WordTable } from '../../web/shared/i18n/words.ts';

export const decisionsWords = {
  'decisions.ways': ['决策的几种看法', 'Ways to see the decision'],
  'decisions.tab-table': ['决策表', 'Table'],
  'decisions.tab-test': ['试算', 'Try'],
  'decisions.parts': ['文件里的决策', 'Decisions of the file'],
  'decisions.kind-drd': ['关系图', 'Picture'],
  'decisions.kind-decisionTable': ['决策表', 'Table'],
  'decisions.kind-literalExpression': ['表达式', 'Expression'],
  'decisions.kind-boxedExpression': ['业务知识', 'Knowledge'],
  'decisions.canvas': ['决策表编辑区', 'Decision editor'],
  'decisions.refused': [
    '决策文件无法显示，先前的内容没有改动。',
    'The file cannot be shown; what was there before is unchanged.',
  ],
  'decisions.no-table': [
    '只能试算命中策略为唯一（UNIQUE）或首个（FIRST）的决策表，发布也只接受这两种。其他表达式请在旁栏“FEEL 试算”里试。',
    'Only tables with the hit policy UNIQUE or FIRST can be tried, and only they can be released. Try other expressions in the FEEL panel.',
  ],
  'decisions.which': ['决策', 'Decision'],
  'decisions.data': ['示例数据（JSON）', 'Example data (JSON)'],
  'decisions.row-decides': ['✓ 第 {{row}} 行决定结果', '✓ Row {{row}} decides'],
  'decisions.rows': ['每一行与示例数据', 'Each row and the example'],
  'decisions.row': ['行', 'Row'],
  'decisions.matches': ['符合', 'Matches'],
  'decisions.yes': ['✓ 符合', '✓ Yes'],
  'decisions.no': ['× 不符合', '× No'],
} as const satisfies WordTable;
