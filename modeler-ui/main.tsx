import { openPages } from '../web/shared/frame/open-pages.tsx';
import { App } from './app.tsx';
import { modelerWords } from './words.ts';

openPages(modelerWords, App);
