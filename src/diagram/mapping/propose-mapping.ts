import type { Flow, FlowNode } from '../flow.ts';
import { leaving, reaching } from '../graph.ts';
import type { Place } from './places.ts';
import { placesOf } from './places.ts';

/** A place of the old diagram and the one of the new diagram that its tokens go to. */
export type Pair = { readonly source: string; readonly target: string };

/** How a proposal was found; `none` leaves the place to the person. */
export type Found = 'id' | 'name' | 'neighbours' | 'none';

export type Proposal = { readonly source: string; readonly target: string | null; readonly by: Found };

/** The nearest named places before and behind, past gateways and unnamed events. */
const neighbours = (flow: Flow, id: string): Set<string> => {
  const labels = new Map(flow.nodes.map((node) => [node.id, labelOf(node)]));
  const found = new Set<string>();
  for (const side of ['before', 'behind'] as const) {
    const seen = new Set([id]);
    const queue = [id];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const next =
        side === 'behind' ? leaving(flow, at).map(({ to }) => to) : reaching(flow, at).map(({ from }) => from);
      for (const one of next.filter((other) => !seen.has(other))) {
        seen.add(one);
        const label = labels.get(one) ?? null;
        if (label === null) queue.push(one);
        else found.add(`${side} ${label}`);
      }
    }
  }
  return found;
};

/** Gateways tell no place from another. */
const labelOf = ({ kind, name, id }: FlowNode): string | null =>
  kind === 'exclusive' || kind === 'parallel' ? null : name === '' ? id : name;

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((one) => b.has(one)).length;
  return shared / Math.max(1, a.size + b.size - shared);
};

/** Below this share of common neighbours nothing is proposed. */
const leastLikeness = 0.5;

/**
 * Proposes where the tokens of each place go: the same id; else the only place of that kind and name; else the place of
 * that kind with the most neighbours in common. A target is proposed once.
 */
export const proposeMapping = (source: Flow, target: Flow): Proposal[] => {
  const places = placesOf(source);
  const free = new Map(placesOf(target).map((place) => [place.id, place]));
  const chosen = new Map<string, { target: string; by: Found }>();
  const take = (place: Place, candidate: Place | undefined, by: Found): void => {
    if (candidate === undefined || !free.delete(candidate.id)) return;
    chosen.set(place.id, { target: candidate.id, by });
  };
  const open = (): Place[] => places.filter(({ id }) => !chosen.has(id));
  const like = (place: Place): Place[] => [...free.values()].filter(({ kind }) => kind === place.kind);
  for (const place of places) {
    const same = free.get(place.id);
    if (same?.kind === place.kind) take(place, same, 'id');
  }
  for (const place of open()) {
    const named = place.name === '' ? [] : like(place).filter(({ name }) => name === place.name);
    if (named.length === 1) take(place, named[0], 'name');
  }
  for (const place of open()) {
    const around = neighbours(source, place.id);
    const [best] = like(place)
      .map((candidate) => ({ candidate, score: likeness(around, neighbours(target, candidate.id)) }))
      .filter(({ score }) => score >= leastLikeness)
      .sort((a, b) => b.score - a.score);
    take(place, best?.candidate, 'neighbours');
  }
  return places.map(({ id }) => ({ source: id, target: null, by: 'none' as const, ...chosen.get(id) }));
};

/** What of a proposal can be used as it is. */
export const pairsOf = (proposals: readonly Proposal[]): Pair[] =>
  proposals.flatMap(({ source, target }) => (target === null ? [] : [{ source, target }]));

/** The way back: of several places that went to one, the first. */
export const reversed = (pairs: readonly Pair[]): Pair[] => {
  const back = new Map<string, string>();
  for (const { source, target } of pairs) if (!back.has(target)) back.set(target, source);
  return [...back].map(([source, target]) => ({ source, target }));
};
