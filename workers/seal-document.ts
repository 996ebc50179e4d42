export { sealDocument as default } from '../src/usecases/work/verbs/seal-document.ts';
