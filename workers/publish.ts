export { publish as default } from '../src/usecases/work/verbs/publish.ts';
