import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/base.css';
import '../styles/frame.css';
import '../styles/parts.css';
import type { WordTable } from '../i18n/words.ts';
import { setUpWords } from '../i18n/words.ts';
import { setUpTextSize } from './text-size.ts';

/** Shows an entry's pages in its words, in the language and the size of text that were chosen last. */
export const openPages = (words: WordTable, App: ComponentType): void => {
  setUpWords(words);
  setUpTextSize();
  createRoot(document.getElementById('page')!).render(<App />);
};
