import { namesIn, valueOf } from '../../feel.ts';
import type { FlowNode, Mapping, Service, Step } from '../../flow.ts';
import type { DecisionCall } from '../../flow.ts';
import { evaluateDecision } from '../../read-decisions.ts';
import { asksFor, assign, branches, stillAsked } from './facts.ts';
import type { Facts } from './facts.ts';
import { reach } from './graph.ts';
import type { Graph } from './graph.ts';
import type { DecisionFile } from './files.ts';

/** A place that a case can be at, knowing what it knows there. */
export type Place = { readonly node: string; readonly to: readonly Place[]; readonly outcome: string | null };

/** Everything that can happen to a case: places and how they follow. Ways that contradict themselves are left out. */
export type Ways = {
  readonly first: readonly Place[];
  /** Every place at a node. */
  readonly at: (id: string) => readonly Place[];
  /** The places right after a step that ended with an outcome. */
  readonly after: (step: string, outcome: string) => readonly Place[];
};

export type WalkedFlow = {
  readonly graph: Graph;
  readonly steps: ReadonlyMap<string, Step>;
  readonly services: ReadonlyMap<string, Service>;
  readonly calls: ReadonlyMap<string, DecisionCall>;
  readonly decisions: ReadonlyMap<string, DecisionFile>;
  /** The outcomes a step can have. */
  readonly outcomesOf: (step: Step) => readonly string[];
};

type Draft = { node: string; to: Draft[]; outcome: string | null };
type Token = { node: string; facts: Facts; pending: readonly (readonly string[])[]; outcome: string | null };

/** Beyond this many places a diagram is walked without regard to its conditions. */
const mostPlaces = 5_000;
/** Parallel parts within parallel parts, at most. */
const deepest = 20;

const literal = (source: string): unknown => {
  if (namesIn(source).length > 0) return undefined;
  try {
    return valueOf(source, {}) ?? undefined;
  } catch {
    return undefined;
  }
};

const mapped = (facts: Facts, outputs: readonly Mapping[]): Facts =>
  outputs.reduce((known, { source, target }) => assign(known, target, literal(source)), facts);

const decided = (walked: WalkedFlow, call: DecisionCall, facts: Facts): Facts => {
  const table = walked.decisions.get(call.decisionId)?.table;
  const asked = table?.inputs.flatMap((input) => namesIn(input.expression)) ?? [];
  const known = table !== undefined && asked.every((name) => Object.hasOwn(facts, name));
  try {
    return assign(facts, call.resultVariable, known ? (evaluateDecision(table, facts) ?? undefined) : undefined);
  } catch {
    return assign(facts, call.resultVariable, undefined);
  }
};

/** For every node, the facts that conditions from there on may ask for. */
const askedFrom = ({ graph, calls, decisions }: WalkedFlow): Map<string, Set<string>> => {
  const before = new Map<string, string[]>();
  for (const id of graph.nodes.keys())
    for (const to of graph.next(id)) {
      const others = before.get(to);
      if (others === undefined) before.set(to, [id]);
      else others.push(id);
    }
  const asked = new Map<string, Set<string>>([...graph.nodes.keys()].map((id) => [id, new Set<string>()]));
  const asks = (id: string): string[] => {
    const table = decisions.get(calls.get(id)?.decisionId ?? '')?.table;
    return [
      ...graph.leaving(id).flatMap((edge) => (edge.condition === null ? [] : asksFor(edge.condition))),
      ...(table?.inputs ?? []).flatMap((input) => namesIn(input.expression)),
    ];
  };
  for (const id of graph.nodes.keys()) {
    const facts = asks(id);
    if (facts.length === 0) continue;
    for (const earlier of reach([id], (one) => before.get(one) ?? []))
      for (const fact of facts) asked.get(earlier)?.add(fact);
  }
  return asked;
};

/**
 * Walks a flow as often as asked. `inTurn`: a way goes through all branches of a parallel part, one after the other; else
 * through one of them.
 */
export const walker = (walked: WalkedFlow): ((start: Facts, inTurn: boolean) => Ways) => {
  let asked: Map<string, Set<string>> | undefined;
  return (start, inTurn) => walkWays(walked, (asked ??= askedFrom(walked)), start, inTurn);
};

const walkWays = (
  walked: WalkedFlow,
  asked: ReadonlyMap<string, ReadonlySet<string>>,
  start: Facts,
  inTurn: boolean,
): Ways => {
  const { graph, steps, services, calls } = walked;
  const drafts = new Map<string, Draft>();
  const tokens: { token: Token; draft: Draft }[] = [];
  let heedsConditions = true;

  const onward = ({ facts, pending }: Token, ids: readonly string[], outcome: string | null = null): Token[] =>
    ids.map((node) => ({ node, facts, pending, outcome }));

  const parallel = (token: Token, node: FlowNode): Token[] => {
    const [here = [], ...outer] = token.pending.toReversed();
    const joins = graph.reaching(node.id).length > 1;
    if (joins && here.length > 0)
      return onward({ ...token, pending: [...outer.toReversed(), here.slice(1)] }, here.slice(0, 1));
    const left = joins ? outer.toReversed() : token.pending;
    const [first, ...others] = graph.leaving(node.id).map((edge) => edge.to);
    if (first === undefined || others.length === 0 || left.length >= deepest)
      return onward({ ...token, pending: left }, graph.next(node.id));
    return onward({ ...token, pending: [...left, others] }, [first]);
  };

  const ended = (token: Token, node: FlowNode): Token[] => {
    const [here = [], ...outer] = token.pending.toReversed();
    if (here.length > 0) return onward({ ...token, pending: [...outer.toReversed(), here.slice(1)] }, here.slice(0, 1));
    return onward({ ...token, pending: outer.toReversed() }, graph.next(node.id));
  };

  const move = (token: Token): Token[] => {
    const node = graph.nodes.get(token.node);
    if (node === undefined) return [];
    if (node.kind === 'parallel' && inTurn) return parallel(token, node);
    if (node.kind === 'end' && inTurn) return ended(token, node);
    if (node.kind === 'exclusive' && heedsConditions)
      return branches(graph.leaving(node.id), token.facts).flatMap(({ edge, facts }) =>
        onward({ ...token, facts }, [edge.to]),
      );
    const step = steps.get(node.id);
    if (step !== undefined) {
      const variable = step.outcomeVariable;
      return walked.outcomesOf(step).flatMap((outcome) => {
        const facts = variable === '' ? token.facts : assign(token.facts, variable, outcome);
        return onward({ ...token, facts }, graph.next(node.id), outcome);
      });
    }
    const call = calls.get(node.id);
    const facts =
      call === undefined
        ? mapped(token.facts, services.get(node.id)?.outputs ?? [])
        : decided(walked, call, token.facts);
    return onward({ ...token, facts }, graph.next(node.id));
  };

  const place = (token: Token): Draft => {
    const facts = heedsConditions ? stillAsked(token.facts, asked.get(token.node) ?? new Set()) : {};
    const key = JSON.stringify([token.node, facts, token.pending, token.outcome]);
    const known = drafts.get(key);
    if (known !== undefined) return known;
    const draft: Draft = { node: token.node, to: [], outcome: token.outcome };
    drafts.set(key, draft);
    tokens.push({ token: { ...token, facts }, draft });
    return draft;
  };

  const walk = (): Draft[] => {
    const first = graph.entries.map((node) => place({ node, facts: start, pending: [], outcome: null }));
    for (let at = tokens.pop(); at !== undefined && drafts.size <= mostPlaces; at = tokens.pop())
      at.draft.to = [...new Set(move(at.token).map(place))];
    return first;
  };

  let first = walk();
  if (drafts.size > mostPlaces) {
    drafts.clear();
    tokens.length = 0;
    heedsConditions = false;
    first = walk();
  }
  const byNode = new Map<string, Place[]>();
  for (const draft of drafts.values()) {
    const others = byNode.get(draft.node);
    if (others === undefined) byNode.set(draft.node, [draft]);
    else others.push(draft);
  }
  const at = (id: string): readonly Place[] => byNode.get(id) ?? [];
  return {
    first,
    at,
    after: (step, outcome) => [
      ...new Set(at(step).flatMap((one) => one.to.filter((next) => next.outcome === outcome))),
    ],
  };
};
