import type { Flow } from '../flow.ts';
import { landing, leaving, nodeById, reaching } from '../graph.ts';

/** The place, or the part around it, that stands in the given scope; undefined where it stands outside. */
const inScope = (flow: Flow, id: string, scope: string | null): string | undefined => {
  for (let node = nodeById(flow, id); ; node = nodeById(flow, node.parent)) {
    if (node.parent === scope) return node.id;
    if (node.parent === null) return undefined;
  }
};

/** Where a token can come to within its scope, its own place included. */
const reachable = (flow: Flow, from: string): Set<string> => {
  const seen = new Set([from]);
  const queue = [from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const node = nodeById(flow, id);
    const linked = node.kind === 'link-throw' ? landing(flow, node) : undefined;
    for (const next of [...leaving(flow, id).map(({ to }) => to), ...(linked === undefined ? [] : [linked.id])]) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return seen;
};

/** Joins that tokens at these places would reach on some of their branches but never on all: they would wait for ever. */
export const joinsThatWait = (flow: Flow, places: readonly string[]): string[] =>
  flow.nodes
    .filter(({ id, kind }) => kind === 'parallel' && reaching(flow, id).length > 1)
    .filter(({ id, parent }) => {
      const within = places.flatMap((place) => inScope(flow, place, parent) ?? []);
      const ways = within.map((place) => reachable(flow, place));
      const branches = reaching(flow, id).map(({ from }) => ways.some((way) => way.has(from)));
      return branches.includes(true) && branches.includes(false);
    })
    .map(({ id }) => id);
