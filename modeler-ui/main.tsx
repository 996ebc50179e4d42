import { createRoot } from 'react-dom/client';
import '../web/shared/styles/base.css';
import '../web/shared/styles/frame.css';
import '../web/shared/styles/parts.css';
import { setUpTextSize } from '../web/shared/frame/text-size.ts';
import { setUpWords } from '../web/shared/i18n/words.ts';
import { App } from './app.tsx';
import { modelerWords } from './words.ts';

setUpWords(modelerWords);
setUpTextSize();
createRoot(document.getElementById('page')!).render(<App />);
