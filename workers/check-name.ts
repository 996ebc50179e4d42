export { checkName as default } from '../src/usecases/work/verbs/check-name.ts';
