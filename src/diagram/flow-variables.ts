import type { Dictionary } from './dictionary/dictionary.ts';
import type { Flow } from './flow.ts';
import { startVariables } from './job-contract.ts';
import { outcomesOf } from './lint/model/build-model.ts';
import type { LintModel } from './lint/model/model.ts';
import { evaluateDecision } from './read-decisions.ts';

/** A variable that the expressions of a flow may read. */
export type FlowVariable = {
  readonly name: string;
  readonly label: string;
  /** What gives it its value. */
  readonly source: 'start' | 'step' | 'decision' | 'work';
  /** All that it can be, where that is known. */
  readonly values: readonly string[];
  readonly example: unknown;
};

/** The names of the variables that something of the flow sets. */
export const variableNames = (flow: Flow): Set<string> =>
  new Set([
    ...startVariables,
    ...flow.steps.map((step) => step.outcomeVariable).filter((name) => name !== ''),
    ...flow.decisions.map((call) => call.resultVariable),
    ...flow.services.flatMap((service) => service.outputs.map((output) => output.target)),
  ]);

const decided = (model: LintModel, decisionId: string, examples: Readonly<Record<string, unknown>>): unknown => {
  const table = model.decisions.get(decisionId)?.table;
  try {
    return table === undefined ? null : evaluateDecision(table, examples);
  } catch {
    return null;
  }
};

/** The variables of a flow, each with an example: start, outcomes of its steps, results of its decisions and workers. */
export const flowVariables = (model: LintModel, dictionary: Dictionary): FlowVariable[] => {
  const { flow, forms } = model;
  const known = new Map(dictionary.variables.map((one) => [one.name, one]));
  const started = startVariables.map((name): FlowVariable => {
    const { label = name, values = [], example = null } = known.get(name) ?? {};
    return { name, label, source: 'start', values, example };
  });
  const steps = flow.steps
    .filter(({ outcomeVariable }) => outcomeVariable !== '')
    .map((step): FlowVariable => {
      const values = outcomesOf(step, forms).filter((outcome) => outcome !== '');
      return { name: step.outcomeVariable, label: step.name, source: 'step', values, example: values[0] ?? null };
    });
  const services = flow.services.flatMap(({ name: label, outputs }) =>
    outputs.map(({ target: name }): FlowVariable => {
      const example = known.get(name)?.example ?? null;
      return { name, label: known.get(name)?.label ?? label, source: 'work', values: [], example };
    }),
  );
  const before = [...started, ...steps, ...services];
  const examples = Object.fromEntries(before.map(({ name, example }) => [name, example]));
  const decisions = flow.decisions.map(({ name, resultVariable, decisionId }): FlowVariable => {
    const example = decided(model, decisionId, examples);
    return { name: resultVariable, label: name, source: 'decision', values: [], example };
  });
  return [...new Map([...before, ...decisions].map((one) => [one.name, one])).values()];
};

/** Example data for the expressions of a flow. */
export const exampleData = (variables: readonly FlowVariable[]): Record<string, unknown> =>
  Object.fromEntries(variables.map(({ name, example }) => [name, example]));
