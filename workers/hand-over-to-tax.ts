export { handOverToTax as default } from '../src/usecases/work/verbs/hand-over-to-tax.ts';
