import type { WordTable } from '../../shared/i18n/words.ts';

export const findWords = {
  'find.title': ['要办什么事？', 'What would you like to do?'],
  'find.search': ['事项名称、拼音或首字母', 'Item by name, pinyin or initials'],
  'find.hint': ['例如：食品经营、shipin、sp', 'For example: shipin, sp, food'],
  'find.department': ['部门', 'Department'],
  'find.all-departments': ['全部部门', 'All departments'],
  'find.topic': ['主题', 'Topic'],
  'find.topic.all': ['全部', 'All'],
  'find.topic.market-entry': ['市场准入', 'Starting a business'],
  'find.topic.investment-construction': ['投资建设', 'Investment and building'],
  'find.topic.social': ['社会事务', 'Social affairs'],
  'find.topic.other': ['其他', 'Other'],
  'find.count': ['共{{count}}个事项', '{{count}} items'],
  'find.none': [
    '没有找到事项。换一个词，或去掉部门和主题再试。',
    'No item found. Try another word, or drop department and topic.',
  ],
  'find.days': ['承诺{{days}}个工作日', '{{days}} working days promised'],
  'find.online': ['可网上办理', 'Online'],
} as const satisfies WordTable;
