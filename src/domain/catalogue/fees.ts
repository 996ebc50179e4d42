import { BureauError } from '../../errors.ts';
import { evaluateFee } from './fee-expression.ts';
import type { Catalogue, Fee, FeeFormula, FeeInput } from './types.ts';

/** Quantities in the unit of the catalogue, rates in fen; a list of lines under the name before the dot. */
export type FeeInputs = Readonly<Record<string, number | readonly Readonly<Record<string, number>>[]>>;
export type FeeQuote = {
  readonly fee: string;
  readonly variant: string;
  readonly amountFen: number;
  /** Inputs for which the catalogue's placeholder rate was taken: not a rate that may be charged without a check. */
  readonly placeholders: readonly string[];
};

// Above this, a product rounded to 1/10000 fen would leave the exact integers of a double.
const largestFen = 1e11;
const largestInput = 1e9;

/** @throws BureauError unknown-fee */
export const feeOf = (catalogue: Catalogue, code: string): Fee => {
  const fee = catalogue.fees.get(code);
  if (fee === undefined) throw new BureauError('unknown-fee', { fee: code }, 'feeCode');
  return fee;
};

const variantOf = (fee: Fee, variant: string | undefined): FeeFormula => {
  const allowed = fee.formulas.map((formula) => formula.variant).join(', ');
  const chosen = variant ?? (fee.formulas.length === 1 ? fee.formulas[0]?.variant : undefined);
  const formula = fee.formulas.find((one) => one.variant === chosen);
  if (formula === undefined)
    throw new BureauError('fee-variant', { fee: fee.code, variant: variant ?? '', allowed }, 'variant');
  return formula;
};

const checked = (input: FeeInput, value: unknown, field: string): number => {
  if (value === undefined) throw new BureauError('fee-input-missing', { input: field, name: input.nameZh }, field);
  const steps = 10 ** input.decimals;
  const fits =
    typeof value === 'number' && value >= 0 && value <= largestInput && Math.round(value * steps) / steps === value;
  if (!fits)
    throw new BureauError('fee-input-invalid', { input: field, decimals: input.decimals, value: String(value) }, field);
  return value;
};

const contextOf = (formula: FeeFormula, inputs: FeeInputs) => {
  const context: Record<string, number | Record<string, number>[]> = {};
  const placeholders: string[] = [];
  for (const input of formula.inputs) {
    const [name = '', field] = input.input.split('.');
    const given = inputs[name];
    if (field === undefined) {
      if (given === undefined && input.defaultFen !== null) placeholders.push(name);
      context[name] = checked(input, given ?? input.defaultFen ?? undefined, name);
      continue;
    }
    if (!Array.isArray(given)) throw new BureauError('fee-input-missing', { input: name, name: input.nameZh }, name);
    const lines = (context[name] ??= given.map(() => ({}))) as Record<string, number>[];
    for (const [at, line] of (given as readonly Readonly<Record<string, number>>[]).entries())
      lines[at] = { ...lines[at], [field]: checked(input, line[field], `${name}[${at}].${field}`) };
  }
  return { context, placeholders };
};

/**
 * The amount of a fee (LAW-27: at the published rate). Exact: quantities have at most two decimals, rates are whole fen,
 * and the result is rounded half up to the fen once, at the end.
 * @param variant needed only where the fee has several (DC-01: occupation, excavation)
 * @throws BureauError unknown-fee, fee-variant, fee-input-missing, fee-input-unknown, fee-input-invalid, fee-too-large
 */
export const calculateFee = (catalogue: Catalogue, code: string, inputs: FeeInputs, variant?: string): FeeQuote => {
  const fee = feeOf(catalogue, code);
  const formula = variantOf(fee, variant);
  const known = new Set(formula.inputs.map((input) => input.input.split('.')[0]));
  const unknown = Object.keys(inputs).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new BureauError('fee-input-unknown', { input: unknown, allowed: [...known].join(', ') }, unknown);
  const { context, placeholders } = contextOf(formula, inputs);
  const value = evaluateFee(formula.expression, context);
  if (value === undefined || value > largestFen)
    throw new BureauError('fee-too-large', { fee: code, limit: largestFen / 100 }, 'feeCode');
  const exact = Math.round(value * 10_000);
  return { fee: code, variant: formula.variant, amountFen: Math.floor((exact + 5_000) / 10_000), placeholders };
};
