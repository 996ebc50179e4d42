export { notify as default } from '../src/usecases/work/verbs/notify.ts';
