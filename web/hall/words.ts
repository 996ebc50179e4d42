import type { WordTable } from '../shared/i18n/words.ts';
import { sharedWords } from '../shared/words.ts';
import { hallAgencyWords } from './agency/words.ts';
import { applyWords } from './apply/words.ts';
import { casesWords } from './cases/words.ts';
import { contactWords } from './contact/words.ts';
import { findWords } from './find/words.ts';
import { frameWords } from './frame/words.ts';
import { guideWords } from './guide/words.ts';
import { packagesWords } from './packages/words.ts';
import { photosWords } from './photos/words.ts';
import { ratingWords } from './rating/words.ts';
import { receiptWords } from './receipt/words.ts';
import { sampleWords } from './sample/words.ts';
import { trackWords } from './track/words.ts';
import { verifyWords } from './verify/words.ts';

/** All texts of the hall. */
export const hallWords: WordTable = {
  ...sharedWords,
  ...frameWords,
  ...findWords,
  ...guideWords,
  ...sampleWords,
  ...trackWords,
  ...casesWords,
  ...applyWords,
  ...packagesWords,
  ...ratingWords,
  ...receiptWords,
  ...verifyWords,
  ...hallAgencyWords,
  ...contactWords,
  ...photosWords,
};
