export { stopClock as default } from '../src/usecases/work/verbs/stop-clock.ts';
