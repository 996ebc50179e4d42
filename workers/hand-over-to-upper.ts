export { handOverToUpper as default } from '../src/usecases/work/verbs/hand-over-to-upper.ts';
