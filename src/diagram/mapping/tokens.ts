import type { Flow, FlowNode } from '../flow.ts';
import { leaving, reaching } from '../graph.ts';

/** An element instance as the history tells of it. */
export type HistoryElement = {
  readonly elementInstanceKey: string;
  /** The element instance around it; empty for the process instance, and for all where it was not kept. */
  readonly scopeKey: string;
  readonly elementId: string;
  readonly elementType: string;
  readonly flowVersion: number;
  readonly state: 'active' | 'completed' | 'terminated';
};

export type TakenFlow = { readonly scopeKey: string; readonly flowId: string; readonly flowVersion: number };

export type History = {
  readonly flow: Flow;
  readonly flowVersion: number;
  readonly elements: readonly HistoryElement[];
  readonly taken: readonly TakenFlow[];
};

export type Tokens = {
  /** Active elements but the process instance itself; parts stand beside what is in them. */
  readonly active: readonly HistoryElement[];
  /** The places from which tokens came that now wait at a join. */
  readonly beforeJoins: readonly string[];
  /** False while the history ends between two places of a token's way. */
  readonly settled: boolean;
};

const isContainer = ({ elementType }: HistoryElement): boolean =>
  elementType === 'PROCESS' || elementType === 'SUB_PROCESS';

/** Counts what happened within one running scope, in the version that it runs in now. */
const scopeCounter = ({ elements, taken, flowVersion }: History, scopeKey: string) => {
  const rows = elements.filter((row) => row.scopeKey === scopeKey && row.flowVersion === flowVersion);
  const flows = taken.filter((row) => row.scopeKey === scopeKey && row.flowVersion === flowVersion);
  return {
    entered: (id: string): number => rows.filter(({ elementId }) => elementId === id).length,
    completed: (id: string): number =>
      rows.filter(({ elementId, state }) => elementId === id && state === 'completed').length,
    taken: (id: string): number => flows.filter(({ flowId }) => flowId === id).length,
  };
};
type Counter = ReturnType<typeof scopeCounter>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Whether each token that has left a place is told of on its way out. */
const hasLeft = (flow: Flow, node: FlowNode, count: Counter): boolean => {
  const out = leaving(flow, node.id).map(({ id }) => count.taken(id));
  if (out.length === 0) return true;
  const completed = count.completed(node.id);
  return node.kind === 'parallel' ? out.every((n) => n === completed) : sum(out) === completed;
};

/** Where the tokens of an instance stand, by counting what the engine told of each of its running scopes. */
export const tokensOf = (history: History): Tokens => {
  const { flow, elements } = history;
  const running = elements.filter(({ state }) => state === 'active');
  const active = running.filter(({ elementType }) => elementType !== 'PROCESS');
  // Instances that began before scopes were kept: the engine itself refuses what cannot be seen here.
  if (active.some(({ scopeKey }) => scopeKey === '')) return { active, beforeJoins: [], settled: true };
  const beforeJoins: string[] = [];
  let settled = running.length > active.length;
  for (const scope of running.filter(isContainer)) {
    const parent = scope.elementType === 'PROCESS' ? null : scope.elementId;
    const count = scopeCounter(history, scope.elementInstanceKey);
    for (const node of flow.nodes.filter((one) => one.parent === parent)) {
      const entries = reaching(flow, node.id);
      const entered = count.entered(node.id);
      settled &&= hasLeft(flow, node, count);
      if (node.kind === 'parallel' && entries.length > 1) {
        const waiting = entries.filter(({ id }) => count.taken(id) > entered);
        beforeJoins.push(...waiting.map(({ from }) => from));
        settled &&= waiting.length < entries.length;
      } else settled &&= sum(entries.map(({ id }) => count.taken(id))) <= entered;
    }
  }
  return { active, beforeJoins, settled };
};
