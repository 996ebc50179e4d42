import { holds, valueOf } from './feel.ts';
import type { Variables } from './feel.ts';
import type { Edge, Flow, FlowNode, Mapping } from './flow.ts';
import { landing, leaving, nodeById, reaching, startOf } from './graph.ts';

export type WalkPlan = {
  /** Start variables of the instance. */
  readonly variables: Variables;
  /** The outcome of each human step on the way, in order: [element id, outcome]. */
  readonly choices: readonly (readonly [string, string])[];
  /** What jobs return, by element id; nothing when absent. */
  readonly results: Readonly<Record<string, Variables>>;
  /** The result of a decision for the variables so far. */
  readonly decide: (decisionId: string, variables: Variables) => unknown;
};

export type Walk = {
  /** Places in the order of arrival. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** The end events of the process that were reached. */
  readonly ends: readonly string[];
  readonly variables: Variables;
};

const mapped = (outputs: readonly Mapping[], results: Variables, variables: Variables): Variables => {
  if (outputs.length === 0) return results;
  const scope = { ...variables, ...results };
  return Object.fromEntries(outputs.map(({ source, target }) => [target, valueOf(source, scope)]));
};

const branch = (flow: Flow, gateway: FlowNode, variables: Variables): Edge => {
  const edges = leaving(flow, gateway.id);
  const taken = edges.find((edge) => !edge.isDefault && edge.condition !== null && holds(edge.condition, variables));
  const edge = taken ?? edges.find((one) => one.isDefault) ?? (edges.length === 1 ? edges[0] : undefined);
  if (edge === undefined) throw new Error(`Expected a branch of ${gateway.id} to be open, but none is`);
  return edge;
};

/** Follows one case through a diagram as the engine would, without engine. Throws when the plan and the diagram differ. */
export const walkFlow = (flow: Flow, plan: WalkPlan): Walk => {
  const [nodes, edges, ends]: [string[], string[], string[]] = [[], [], []];
  const choices = [...plan.choices];
  const arrivals = new Map<string, number>();
  const queue = [startOf(flow).id];
  let variables: Variables = plan.variables;
  const take = (edge: Edge): void => {
    edges.push(edge.id);
    queue.push(edge.to);
  };
  const leave = (id: string): void => leaving(flow, id).forEach(take);

  const choose = (node: FlowNode): void => {
    const [step, outcome] = choices.shift() ?? ['nothing', ''];
    if (step !== node.id) throw new Error(`Expected the choice for ${node.id}, but got ${step}`);
    const { outcomeVariable } = flow.steps.find((one) => one.id === node.id)!;
    variables = outcomeVariable === '' ? variables : { ...variables, [outcomeVariable]: outcome };
  };
  const join = (node: FlowNode): boolean => {
    const count = (arrivals.get(node.id) ?? 0) + 1;
    arrivals.set(node.id, count);
    return count === reaching(flow, node.id).length;
  };
  const visit = (node: FlowNode): void => {
    if (node.kind === 'parallel' && !join(node)) return;
    nodes.push(node.id);
    if (node.kind === 'link-throw') return void queue.push(landing(flow, node)!.id);
    if (node.kind === 'exclusive') return take(branch(flow, node, variables));
    if (node.kind === 'subprocess') {
      return void queue.push(flow.nodes.find((inner) => inner.parent === node.id && inner.kind === 'start')!.id);
    }
    if (node.kind === 'end') return node.parent === null ? void ends.push(node.id) : leave(node.parent);
    if (node.kind === 'step') choose(node);
    if (node.kind === 'service') {
      const { outputs } = flow.services.find((one) => one.id === node.id)!;
      variables = { ...variables, ...mapped(outputs, plan.results[node.id] ?? {}, variables) };
    }
    if (node.kind === 'decision') {
      const { decisionId, resultVariable } = flow.decisions.find((one) => one.id === node.id)!;
      variables = { ...variables, [resultVariable]: plan.decide(decisionId, variables) };
    }
    leave(node.id);
  };

  for (let id = queue.shift(); id !== undefined; id = queue.shift()) visit(nodeById(flow, id));
  if (choices.length > 0) throw new Error(`Expected every choice to be used, but ${choices[0]![0]} is left`);
  return { nodes, edges, ends, variables };
};
