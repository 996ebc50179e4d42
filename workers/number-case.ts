export { numberCase as default } from '../src/usecases/work/verbs/number-case.ts';
