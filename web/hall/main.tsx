import { openPages } from '../shared/frame/open-pages.tsx';
import './hall.css';
import { App } from './app.tsx';
import { hallWords } from './words.ts';

openPages(hallWords, App);
