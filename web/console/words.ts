import type { WordTable } from '../shared/i18n/words.ts';
import { sharedWords } from '../shared/words.ts';
import { staffWords } from '../staff/words.ts';
import { frameWords } from './frame/words.ts';
import { moveWords } from './move/words.ts';
import { releaseWords } from './releases/words.ts';

/** All texts of the console. */
export const consoleWords: WordTable = {
  ...sharedWords,
  ...staffWords,
  ...frameWords,
  ...releaseWords,
  ...moveWords,
};
