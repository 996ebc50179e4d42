import type { WordTable } from '../i18n/words.ts';

/** Texts of the questions that decide which materials are asked for. */
export const applyWords = {
  'apply.conditions-hint': ['根据您的回答确定需要哪些材料。', 'They decide which materials are needed.'],
  'apply.no-conditions': ['本事项没有需要回答的问题。', 'There are no questions for this item.'],
  'apply.yes': ['是', 'Yes'],
  'apply.no': ['否', 'No'],
} as const satisfies WordTable;
