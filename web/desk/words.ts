import type { WordTable } from '../shared/i18n/words.ts';
import { sharedWords } from '../shared/words.ts';
import { staffWords } from '../staff/words.ts';
import { caseWords } from './case/words.ts';
import { followUpWords } from './follow-up/words.ts';
import { frameWords } from './frame/words.ts';
import { inspectionWords } from './inspection/words.ts';
import { keyWords } from './keys/words.ts';
import { phraseWords } from './phrases/words.ts';
import { queueWords } from './queue/words.ts';
import { verbWords } from './task/verbs/words.ts';
import { signingWords } from './signing/words.ts';
import { taskWords } from './task/words.ts';
import { visitWords } from './visit/words.ts';
import { windowWords } from './window/words.ts';

/** All texts of the desk. */
export const deskWords: WordTable = {
  ...sharedWords,
  ...staffWords,
  ...frameWords,
  ...keyWords,
  ...phraseWords,
  ...queueWords,
  ...taskWords,
  ...verbWords,
  ...caseWords,
  ...signingWords,
  ...followUpWords,
  ...inspectionWords,
  ...visitWords,
  ...windowWords,
};
