import { children, extension, textOf } from '../element.ts';
import { namesIn } from '../feel.ts';
import { decisionExpressions, diagramExpressions, formExpressions } from '../lint/model/expressions.ts';
import { reach } from '../lint/model/graph.ts';
import type { LintModel } from '../lint/model/model.ts';

/** Names of variables by element, each once. */
export type NamesByElement = ReadonlyMap<string, ReadonlySet<string>>;

const collected = (pairs: Iterable<readonly [element: string, name: string]>): NamesByElement => {
  const map = new Map<string, Set<string>>();
  for (const [element, name] of pairs) map.set(element, (map.get(element) ?? new Set()).add(name));
  return map;
};

/** What each element reads: gateways by their conditions, steps by their forms, decisions by their tables, all by their mappings. */
export const readsOf = (model: LintModel): NamesByElement => {
  const sources = new Map(model.flow.edges.map((edge) => [edge.id, edge.from]));
  const formOf = new Map([...model.forms].map(([id, { file }]) => [file, id]));
  const tableOf = new Map([...model.decisions].map(([id, { file }]) => [file, id]));
  const showing = (file: string): string[] =>
    model.flow.steps.filter((step) => step.formId === formOf.get(file)).map((step) => step.id);
  const taking = (file: string): string[] =>
    model.flow.decisions.filter((call) => call.decisionId === tableOf.get(file)).map((call) => call.id);
  const placed = [
    ...diagramExpressions(model)
      // What leaves an element is read from what its job answers.
      .filter(({ element, place }) => sources.has(element) || !isOutput(model, element, place))
      .map(({ text, element }) => ({ text, at: [sources.get(element) ?? element] })),
    ...formExpressions(model).map(({ text, file = '' }) => ({ text, at: showing(file) })),
    ...decisionExpressions(model).map(({ text, file = '' }) => ({ text, at: taking(file) })),
  ];
  return collected(
    placed.flatMap(({ text, at }) => at.flatMap((element) => namesIn(text).map((name) => [element, name] as const))),
  );
};

const outputsOf = (model: LintModel, id: string): string[] => {
  const element = model.elements.find((one) => one.id === id);
  const mapping = element === undefined ? undefined : extension(element, 'zeebe:IoMapping');
  return mapping === undefined ? [] : children(mapping, 'outputParameters').map((one) => textOf(one, 'target'));
};

const isOutput = (model: LintModel, element: string, place: string): boolean =>
  outputsOf(model, element).some((target) => place === `ioMapping ${target}`);

/** What each element sets for the case: outcomes, results of decisions, and what jobs answer or map out. */
export const setsOf = (model: LintModel): NamesByElement =>
  collected([
    ...model.elements.flatMap(({ id }) => outputsOf(model, id).map((name) => [id, name] as const)),
    ...model.flow.decisions.map((call) => [call.id, call.resultVariable] as const),
    ...model.flow.services.flatMap((service) =>
      service.outputs.length > 0
        ? []
        : (model.world.jobs[service.type]?.returns ?? []).map((name) => [service.id, name] as const),
    ),
  ]);

/** Everything that a token at the element may still come to. */
export const behind = (model: LintModel, element: string): Set<string> =>
  reach(model.graph.next(element), model.graph.next);

/** Whether two elements may be at work at once: branches of one parallel part, none of which leads to the other. */
export const beside = (model: LintModel, one: string, other: string): boolean => {
  const [a, b] = [model.graph.nodes.get(one), model.graph.nodes.get(other)];
  return (
    a !== undefined &&
    b !== undefined &&
    a.parent !== null &&
    a.parent === b.parent &&
    !behind(model, one).has(other) &&
    !behind(model, other).has(one)
  );
};
