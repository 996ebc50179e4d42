import { openPages } from '../shared/frame/open-pages.tsx';
import '../staff/staff.css';
import './console.css';
import { App } from './app.tsx';
import { consoleWords } from './words.ts';

openPages(consoleWords, App);
