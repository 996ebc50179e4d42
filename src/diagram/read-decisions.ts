import { BureauError } from '../errors.ts';
import { child, children, parseDmn, textOf } from './element.ts';
import type { Element } from './element.ts';
import { passes, valueOf } from './feel.ts';
import type { Variables } from './feel.ts';

export type DecisionTable = {
  readonly id: string;
  readonly name: string;
  readonly hitPolicy: 'UNIQUE' | 'FIRST';
  readonly inputs: readonly { readonly label: string; readonly expression: string }[];
  readonly outputs: readonly { readonly label: string; readonly name: string }[];
  /** Cells in the order of inputs and outputs. */
  readonly rules: readonly { readonly tests: readonly string[]; readonly results: readonly string[] }[];
};

const cell = (entry: Element): string => textOf(entry, 'text');

const readTable = (decision: Element): DecisionTable => {
  const table = child(decision, 'decisionLogic');
  const hitPolicy = table === undefined ? '' : ((table.get('hitPolicy') as string | undefined) ?? 'UNIQUE');
  if (table?.$type !== 'dmn:DecisionTable' || (hitPolicy !== 'UNIQUE' && hitPolicy !== 'FIRST')) {
    const detail = `expected a table with hit policy UNIQUE or FIRST, but got ${decision.id} ${hitPolicy}`;
    throw new BureauError('decision-invalid', { detail });
  }
  return {
    id: decision.id,
    name: textOf(decision, 'name'),
    hitPolicy,
    inputs: children(table, 'input').map((input) => ({
      label: textOf(input, 'label'),
      expression: cell(child(input, 'inputExpression') ?? input),
    })),
    outputs: children(table, 'output').map((output) => ({
      label: textOf(output, 'label'),
      name: textOf(output, 'name'),
    })),
    rules: children(table, 'rule').map((rule) => ({
      tests: children(rule, 'inputEntry').map(cell),
      results: children(rule, 'outputEntry').map(cell),
    })),
  };
};

/** The tables of a parsed file. Errors: as for a file. */
export const decisionsOf = (definitions: Element): DecisionTable[] =>
  children(definitions, 'drgElement')
    .filter((element) => element.$type === 'dmn:Decision')
    .map(readTable);

/** The decision tables of a DMN file. Errors: `decision-invalid`, also for other logic than UNIQUE and FIRST tables. */
export const readDecisions = async (xml: string): Promise<DecisionTable[]> => decisionsOf(await parseDmn(xml));

/**
 * The result of a table, as the engine gives it: a context of all outputs, or the plain value of a single one; null
 * when no rule holds. Errors: `decision-invalid` when a UNIQUE table has several rules that hold.
 */
export const evaluateDecision = (table: DecisionTable, variables: Variables): unknown => {
  const values = table.inputs.map((input) => valueOf(input.expression, variables));
  const hits = table.rules.filter((rule) => rule.tests.every((test, at) => passes(test, values[at], variables)));
  const [rule] = hits;
  if (rule === undefined) return null;
  if (table.hitPolicy === 'UNIQUE' && hits.length > 1) {
    throw new BureauError('decision-invalid', {
      detail: `expected one rule of ${table.id} to hold, got ${hits.length}`,
    });
  }
  const results = rule.results.map((result) => valueOf(result, variables));
  if (table.outputs.length === 1) return results[0];
  return Object.fromEntries(table.outputs.map((output, at) => [output.name, results[at]]));
};
