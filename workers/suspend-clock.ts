export { suspendClock as default } from '../src/usecases/work/verbs/suspend-clock.ts';
