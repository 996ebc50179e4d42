export { resumeClock as default } from '../src/usecases/work/verbs/resume-clock.ts';
