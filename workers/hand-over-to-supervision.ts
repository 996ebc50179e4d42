export { handOverToSupervision as default } from '../src/usecases/work/verbs/hand-over-to-supervision.ts';
