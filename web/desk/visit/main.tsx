import { createRoot } from 'react-dom/client';
import '../../shared/styles/base.css';
import '../../shared/styles/frame.css';
import '../../shared/styles/parts.css';
import '../inspection/inspection.css';
import { setUpTextSize } from '../../shared/frame/text-size.ts';
import { setUpWords } from '../../shared/i18n/words.ts';
import { sharedWords } from '../../shared/words.ts';
import { staffWords } from '../../staff/words.ts';
import { frameWords } from '../frame/words.ts';
import { inspectionWords } from '../inspection/words.ts';
import { App } from './app.tsx';
import { visitWords } from './words.ts';

setUpWords({ ...sharedWords, ...staffWords, ...frameWords, ...inspectionWords, ...visitWords });
setUpTextSize();
// Without it the pages need the network to open; what is entered is kept all the same.
void navigator.serviceWorker?.register('/desk/visits/worker.js', { scope: '/desk/visits/' }).catch(() => undefined);
createRoot(document.getElementById('page')!).render(<App />);
