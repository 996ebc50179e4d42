export { startClock as default } from '../src/usecases/work/verbs/start-clock.ts';
