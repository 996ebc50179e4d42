export { checkCredit as default } from '../src/usecases/work/verbs/check-credit.ts';
