import { openPages } from '../shared/frame/open-pages.tsx';
import '../staff/staff.css';
import './desk.css';
import './inspection/inspection.css';
import { App } from './app.tsx';
import { deskWords } from './words.ts';

openPages(deskWords, App);
