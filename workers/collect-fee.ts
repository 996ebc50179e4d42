export { collectFee as default } from '../src/usecases/work/verbs/collect-fee.ts';
