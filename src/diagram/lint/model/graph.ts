import { child } from '../../element.ts';
import type { Element } from '../../element.ts';
import type { Edge, Flow, FlowNode } from '../../flow.ts';
import { grouped } from '../../grouped.ts';

/** A flow's places and edges, found in one step. */
export type Graph = {
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly leaving: (id: string) => readonly Edge[];
  readonly reaching: (id: string) => readonly Edge[];
  /** Where a token can go next: along edges, through links and boundary events, into subprocesses and out of them. */
  readonly next: (id: string) => readonly string[];
  /** Where tokens come from by themselves: the start of the process and of event subprocesses. */
  readonly entries: readonly string[];
  /** Boundary events by the element they stand on. */
  readonly attached: ReadonlyMap<string, readonly string[]>;
};

const linkKey = (node: FlowNode): string => `${node.parent ?? ''} ${node.link ?? ''}`;

export const graphOf = (flow: Flow, elements: readonly Element[]): Graph => {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const out = grouped(flow.edges, (edge) => edge.from);
  const into = grouped(flow.edges, (edge) => edge.to);
  const landings = grouped(
    flow.nodes.filter((node) => node.kind === 'link-catch'),
    linkKey,
  );
  const starts = grouped(
    flow.nodes.filter((node) => node.kind === 'start'),
    (node) => node.parent ?? '',
  );
  const boundaries = elements.filter((element) => element.$type === 'bpmn:BoundaryEvent');
  const attached = new Map(
    [...grouped(boundaries, (element) => child(element, 'attachedToRef')?.id ?? '')].map(([host, events]) => [
      host,
      events.map((event) => event.id),
    ]),
  );
  const triggered = new Set(
    elements.filter((element) => element.get('triggeredByEvent') === true).map((element) => element.id),
  );
  const along = (id: string): string[] => (out.get(id) ?? []).map((edge) => edge.to);
  const next = (id: string): string[] => {
    const node = nodes.get(id);
    if (node === undefined) return [];
    const aside = attached.get(id) ?? [];
    if (node.kind === 'link-throw') return (landings.get(linkKey(node)) ?? []).slice(0, 1).map((one) => one.id);
    if (node.kind === 'end' && node.parent !== null)
      return triggered.has(node.parent) ? [] : [...along(node.parent), ...(attached.get(node.parent) ?? [])];
    if (node.kind === 'subprocess') {
      const inside = (starts.get(id) ?? []).map((start) => start.id);
      return [...(inside.length > 0 ? inside : along(id)), ...aside];
    }
    return [...along(id), ...aside];
  };
  return {
    nodes,
    leaving: (id) => out.get(id) ?? [],
    reaching: (id) => into.get(id) ?? [],
    next,
    entries: [...(starts.get('') ?? []).map((start) => start.id), ...triggered],
    attached,
  };
};

/** Everything that `next` leads to from these places, themselves included; nothing beyond `barred`. */
export const reach = <T>(
  from: Iterable<T>,
  next: (one: T) => Iterable<T>,
  barred: (one: T) => boolean = () => false,
): Set<T> => {
  const seen = new Set<T>();
  const queue = [...from].filter((one) => !barred(one));
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    for (const to of next(one)) if (!seen.has(to) && !barred(to)) queue.push(to);
  }
  return seen;
};
