import type { Edge, Flow, FlowNode } from './flow.ts';

/** The edges that leave a place. */
export const leaving = (flow: Flow, id: string): Edge[] => flow.edges.filter((edge) => edge.from === id);

/** The edges that reach a place. */
export const reaching = (flow: Flow, id: string): Edge[] => flow.edges.filter((edge) => edge.to === id);

export const nodeById = (flow: Flow, id: string): FlowNode => {
  const node = flow.nodes.find((one) => one.id === id);
  if (node === undefined) throw new Error(`Expected a place ${id} in ${flow.processId}, but there is none`);
  return node;
};

/** The place where a link comes out, in the same scope. */
export const landing = (flow: Flow, link: FlowNode): FlowNode | undefined =>
  flow.nodes.find((node) => node.kind === 'link-catch' && node.link === link.link && node.parent === link.parent);

/** Where a token can go next: along edges, through links, into a subprocess and out of it. */
export const successors = (flow: Flow, id: string): string[] => {
  const node = nodeById(flow, id);
  const along = leaving(flow, id).map((edge) => edge.to);
  if (node.kind === 'link-throw') return [landing(flow, node)].flatMap((to) => (to === undefined ? [] : [to.id]));
  if (node.kind === 'end' && node.parent !== null) return leaving(flow, node.parent).map((edge) => edge.to);
  if (node.kind !== 'subprocess') return along;
  return flow.nodes.filter((inner) => inner.parent === id && inner.kind === 'start').map((inner) => inner.id);
};

/** Every place that a token can reach from the given one, itself included. */
export const reachableFrom = (flow: Flow, start: string): Set<string> => {
  const seen = new Set([start]);
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of successors(flow, id)) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return seen;
};

/** Whether a token that leaves the place may come to a human step. */
export const stepMayFollow = (flow: Flow, id: string): boolean => {
  const behind = successors(flow, id).flatMap((next) => [...reachableFrom(flow, next)]);
  return flow.steps.some((step) => behind.includes(step.id));
};

/** The start of the process itself. */
export const startOf = (flow: Flow): FlowNode => {
  const start = flow.nodes.find((node) => node.kind === 'start' && node.parent === null);
  if (start === undefined) throw new Error(`Expected a start event in ${flow.processId}, but there is none`);
  return start;
};
