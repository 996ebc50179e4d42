import type { WordTable } from '../shared/i18n/words.ts';
import { sharedWords } from '../shared/words.ts';
import { staffWords } from '../staff/words.ts';
import { batchRunWords } from './batch/words.ts';
import { adminWords } from './admin/words.ts';
import { frameWords } from './frame/words.ts';
import { moveWords } from './move/words.ts';
import { healthWords } from './health/words.ts';
import { heatWords } from './heat/words.ts';
import { incidentWords } from './incidents/words.ts';
import { instanceWords } from './instances/words.ts';
import { releaseWords } from './releases/words.ts';

/** All texts of the console. */
export const consoleWords: WordTable = {
  ...sharedWords,
  ...staffWords,
  ...frameWords,
  ...adminWords,
  ...releaseWords,
  ...moveWords,
  ...batchRunWords,
  ...healthWords,
  ...heatWords,
  ...incidentWords,
  ...instanceWords,
};
