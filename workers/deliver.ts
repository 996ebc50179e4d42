export { deliver as default } from '../src/usecases/work/verbs/deliver.ts';
