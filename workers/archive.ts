export { archive as default } from '../src/usecases/work/verbs/archive.ts';
