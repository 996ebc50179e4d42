import type { Flow, FlowNode, NodeKind } from './flow.ts';
import { nodeById, successors } from './graph.ts';

/** Where a token may be put instead of where it stands. `back`: what lies between is done again. */
export interface MoveTarget {
  id: string;
  name: string;
  way: 'forward' | 'back';
}

const places: ReadonlySet<NodeKind> = new Set(['step', 'service', 'decision', 'subprocess', 'throw', 'end']);

/** Work without which a case is still lawful. What people decide, and what numbers, clocks, papers and seals are made by, is not. */
const dispensable: ReadonlySet<string> = new Set(['notify', 'check-credit', 'hand-over-to-tax', 'file-seal-carving']);

/** Whether a case may get past a place without what is done there. */
const mayPass = (flow: Flow, id: string): boolean => {
  const { kind } = nodeById(flow, id);
  if (kind === 'service') return flow.services.some((one) => one.id === id && dispensable.has(one.type));
  return kind !== 'step' && kind !== 'decision' && kind !== 'parallel';
};

/** The scopes around a place, the innermost first; null is the process itself. */
const scopesOf = (flow: Flow, { parent }: FlowNode): (string | null)[] =>
  parent === null ? [null] : [parent, ...scopesOf(flow, nodeById(flow, parent))];

/** Places that a token comes to, without the fork or join of a parallel part between: there a lone token would be one too many. */
const reach = (flow: Flow, from: string, goesOn: (id: string) => boolean): Set<string> => {
  const seen = new Set<string>();
  const queue = goesOn(from) ? successors(flow, from) : [];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (goesOn(id)) queue.push(...successors(flow, id));
  }
  return seen;
};

/** Where a token that stands at `from` may be moved to; empty where it stands at no place of the diagram. */
export const moveTargets = (flow: Flow, from: string): MoveTarget[] => {
  const start = flow.nodes.find(({ id }) => id === from);
  if (start === undefined) return [];
  const around = scopesOf(flow, start);
  const single = (id: string): boolean => nodeById(flow, id).kind !== 'parallel';
  const ahead = reach(flow, from, (id) => mayPass(flow, id));
  const target = (node: FlowNode): MoveTarget[] => {
    if (!places.has(node.kind) || node.id === from || !around.includes(node.parent)) return [];
    // The subprocess that it stands in is ended with it and begun again.
    const way = ahead.has(node.id) ? 'forward' : reach(flow, node.id, single).has(from) ? 'back' : undefined;
    return way === undefined ? [] : [{ id: node.id, name: node.name === '' ? node.id : node.name, way }];
  };
  return flow.nodes.flatMap(target);
};

/** Where the flow goes on after a place when there is just one way; null where a gateway would have to decide. */
export const skipTarget = (flow: Flow, from: string): string | null => {
  const targets = new Set(moveTargets(flow, from).flatMap(({ id, way }) => (way === 'forward' ? [id] : [])));
  const next = flow.nodes.some(({ id }) => id === from) ? successors(flow, from) : [];
  return next.length === 1 && targets.has(next[0]!) ? next[0]! : null;
};

/** What is ended when a token moves: the place itself, or the outermost subprocess around it that the target is not in. */
export const elementToEnd = (flow: Flow, from: string, to: string): string => {
  const container = nodeById(flow, to).parent;
  let ended = nodeById(flow, from);
  while (ended.parent !== container && ended.parent !== null) ended = nodeById(flow, ended.parent);
  return ended.id;
};
