import type { WordTable } from '../../shared/i18n/words.ts';

export const sampleWords = {
  'sample.title': ['填写样表：{{name}}', 'Filled example: {{name}}'],
  'sample.back': ['返回办事指南', 'Back to the guide'],
  'sample.hint': [
    '照着样表填写申请表；样表中的单位和个人均为虚构。',
    'Fill in your own form like this one; the people and firms in it are made up. The form is in Chinese.',
  ],
} as const satisfies WordTable;
