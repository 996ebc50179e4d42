import { createRoot } from 'react-dom/client';
import '../shared/styles/base.css';
import '../shared/styles/frame.css';
import '../shared/styles/parts.css';
import '../staff/staff.css';
import './desk.css';
import './inspection/inspection.css';
import { setUpTextSize } from '../shared/frame/text-size.ts';
import { setUpWords } from '../shared/i18n/words.ts';
import { App } from './app.tsx';
import { deskWords } from './words.ts';

setUpWords(deskWords);
setUpTextSize();
createRoot(document.getElementById('page')!).render(<App />);
