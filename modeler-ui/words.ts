import type { WordTable } from '../web/shared/i18n/words.ts';
import { sharedWords } from '../web/shared/words.ts';
import { staffWords } from '../web/staff/words.ts';
import { canvasWords } from './canvas/words.ts';
import { commentsWords } from './comments/words.ts';
import { decisionsWords } from './decisions/words.ts';
import { draftsWords } from './drafts/words.ts';
import { editorWords } from './editor/words.ts';
import { exportsWords } from './exports/words.ts';
import { feelWords } from './feel/words.ts';
import { filesWords } from './files/words.ts';
import { findingsWords } from './findings/words.ts';
import { formsWords } from './forms/words.ts';
import { frameWords } from './frame/words.ts';
import { playWords } from './rehearsal/words.ts';
import { requestWords } from './request/words.ts';
import { historyWords } from './history/words.ts';
import { stepsWords } from './steps/words.ts';

/** All texts of the modeler. */
export const modelerWords: WordTable = {
  ...sharedWords,
  ...staffWords,
  ...frameWords,
  ...draftsWords,
  ...editorWords,
  ...canvasWords,
  ...filesWords,
  ...formsWords,
  ...decisionsWords,
  ...feelWords,
  ...findingsWords,
  ...playWords,
  ...requestWords,
  ...exportsWords,
  ...stepsWords,
  ...commentsWords,
  ...historyWords,
};
