import type { WordTable } from '../../shared/i18n/words.ts';

export const phraseWords = {
  'phrases.title': ['常用语', 'Common phrases'],
  'phrases.none': ['本环节还没有常用语。', 'There are no phrases for this step yet.'],
  'phrases.save': ['把当前意见存为我的常用语', 'Keep the present opinion as a phrase of mine'],
  'phrases.remove': ['删除', 'Remove'],
} as const satisfies WordTable;
