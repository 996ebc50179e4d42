export { fileSealCarving as default } from '../src/usecases/work/verbs/file-seal-carving.ts';
