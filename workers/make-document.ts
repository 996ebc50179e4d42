export { makeDocument as default } from '../src/usecases/work/verbs/make-document.ts';
