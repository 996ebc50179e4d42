import { createRoot } from 'react-dom/client';
import '../shared/styles/base.css';
import '../shared/styles/frame.css';
import '../shared/styles/parts.css';
import './hall.css';
import { setUpTextSize } from '../shared/frame/text-size.ts';
import { setUpWords } from '../shared/i18n/words.ts';
import { App } from './app.tsx';
import { hallWords } from './words.ts';

setUpWords(hallWords);
setUpTextSize();
createRoot(document.getElementById('page')!).render(<App />);
