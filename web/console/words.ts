import type { WordTable } from '../shared/i18n/words.ts';
import { sharedWords } from '../shared/words.ts';
import { staffWords } from '../staff/words.ts';
import { adminWords } from './admin/words.ts';
import { frameWords } from './frame/words.ts';
import { releaseWords } from './releases/words.ts';

/** All texts of the console. */
export const consoleWords: WordTable = {
  ...sharedWords,
  ...staffWords,
  ...frameWords,
  ...adminWords,
  ...releaseWords,
};
