import type { WordTable } from '../../web/shared/i18n/words.ts';

export const filesWords = {
  'files.text': ['{{name}} 的文本', 'Text of {{name}}'],
} as const satisfies WordTable;
