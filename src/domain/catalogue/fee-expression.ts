import { SyntaxError, evaluate } from 'feelin';

/** A FEEL expression's number, or undefined where it does not parse, lacks a name or is no number. */
export const evaluateFee = (expression: string, context: Record<string, unknown>): number | undefined => {
  try {
    const { value, warnings } = evaluate(expression, context);
    return typeof value === 'number' && Number.isFinite(value) && warnings.length === 0 ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Tries an expression with 1 for each named input (`trees.count` is a field of the lines of `trees`). */
export const evaluateFormula = (expression: string, names: readonly string[]): number | undefined => {
  const context: Record<string, unknown> = {};
  for (const name of names) {
    const [list = name, field] = name.split('.');
    if (field === undefined) context[list] = 1;
    else context[list] = [{ ...(context[list] as Record<string, number>[] | undefined)?.[0], [field]: 1 }];
  }
  return evaluateFee(expression, context);
};
