import { createRoot } from 'react-dom/client';
import '../shared/styles/base.css';
import '../shared/styles/frame.css';
import '../shared/styles/parts.css';
import '../staff/staff.css';
import './console.css';
import { setUpTextSize } from '../shared/frame/text-size.ts';
import { setUpWords } from '../shared/i18n/words.ts';
import { App } from './app.tsx';
import { consoleWords } from './words.ts';

setUpWords(consoleWords);
setUpTextSize();
createRoot(document.getElementById('page')!).render(<App />);
