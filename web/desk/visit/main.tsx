import { openPages } from '../../shared/frame/open-pages.tsx';
import '../inspection/inspection.css';
import { sharedWords } from '../../shared/words.ts';
import { staffWords } from '../../staff/words.ts';
import { frameWords } from '../frame/words.ts';
import { inspectionWords } from '../inspection/words.ts';
import { App } from './app.tsx';
import { visitWords } from './words.ts';

// Without it the pages need the network to open; what is entered is kept all the same.
void navigator.serviceWorker?.register('/desk/visits/worker.js', { scope: '/desk/visits/' }).catch(() => undefined);
openPages({ ...sharedWords, ...staffWords, ...frameWords, ...inspectionWords, ...visitWords }, App);
