export { setCaseStatus as default } from '../src/usecases/work/verbs/set-case-status.ts';
