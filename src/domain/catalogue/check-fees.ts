import { evaluateFormula } from './fee-expression.ts';
import type { Problem } from './problem.ts';
import { keysOf, reporter, unitCodes } from './report.ts';
import type { LocatedTables } from './report.ts';

/** Fees: collectors exist, each has a formula, each formula computes with exactly the inputs listed for it. */
export const feeProblems = (tables: LocatedTables): Problem[] => {
  const problems: Problem[] = [];
  const units = unitCodes(tables);
  const fees = keysOf(tables['fees.csv'], (row) => row.code);
  const formulas = tables['fee-formulas.csv'];
  const report = reporter('fees.csv', problems);
  for (const { line, row } of tables['fees.csv']) {
    report(!units.has(row.collector), line, 'collector', 'a department or partner', row.collector);
    report(!units.has(row.collectedFor), line, 'collected_for', 'a department or partner', row.collectedFor);
    report(
      !formulas.some((formula) => formula.row.fee === row.code),
      line,
      'code',
      'a row in fee-formulas.csv',
      row.code,
    );
  }
  const inputs = tables['fee-inputs.csv'];
  const reportInput = reporter('fee-inputs.csv', problems);
  for (const { line, row } of inputs) {
    const known = formulas.some((formula) => formula.row.fee === row.fee && formula.row.variant === row.variant);
    reportInput(!known, line, 'variant', 'a fee and variant of fee-formulas.csv', `${row.fee} ${row.variant}`);
    reportInput(row.decimals > 2, line, 'decimals', '0, 1 or 2', String(row.decimals));
    reportInput(
      row.placeholder !== (row.defaultFen !== null),
      line,
      'placeholder',
      'yes exactly where a default stands',
      '',
    );
  }
  const reportFormula = reporter('fee-formulas.csv', problems);
  for (const { line, row } of formulas) {
    reportFormula(!fees.has(row.fee), line, 'fee', 'a code of fees.csv', row.fee);
    const own = inputs.filter((input) => input.row.fee === row.fee && input.row.variant === row.variant);
    const names = own.map((input) => input.row.input);
    const computes = typeof evaluateFormula(row.expression, names) === 'number';
    reportFormula(!computes, line, 'expression', `FEEL over ${names.join(', ')}`, row.expression);
    for (const { line: at, row: input } of computes ? own : []) {
      const without = evaluateFormula(
        row.expression,
        names.filter((name) => name !== input.input),
      );
      reportInput(without !== undefined, at, 'input', 'a name that the expression uses', input.input);
    }
  }
  return problems;
};
