import { bare, namesIn, valueOf } from '../../feel.ts';
import type { Edge } from '../../flow.ts';

/** What is known at a place: variables with their values, and under `?condition` whether a condition held. */
export type Facts = Readonly<Record<string, unknown>>;

const saidKey = (condition: string): string => `?${bare(condition)}`;

/** The parts of a condition that must all hold; itself where it is no plain `a and b`. */
const partsOf = (condition: string): string[] => {
  const text = bare(condition);
  if (/[()[\]{}]|\b(or|if|for|some|every|between)\b/.test(text)) return [text];
  return text.split(/\band\b(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((part) => part.trim());
};

/** Whether a condition holds; undefined where that is not known. */
export const truth = (condition: string, facts: Facts): boolean | undefined => {
  const said = facts[saidKey(condition)];
  if (typeof said === 'boolean') return said;
  const parts = partsOf(condition);
  if (parts.length > 1) {
    const truths = parts.map((part) => truth(part, facts));
    if (truths.includes(false)) return false;
    return truths.every((one) => one === true) ? true : undefined;
  }
  const names = namesIn(condition);
  if (names.length === 0 || !names.every((name) => Object.hasOwn(facts, name))) return undefined;
  try {
    return valueOf(condition, facts) === true;
  } catch {
    return undefined;
  }
};

const equality = /^([\p{L}_][\p{L}\p{N}_]*)\s*=\s*("[^"]*"|true|false)$/u;

/** What is known once a condition was found true or false. */
export const learn = (facts: Facts, condition: string, held: boolean): Facts => {
  const said = { ...facts, [saidKey(condition)]: held };
  const parts = partsOf(condition);
  if (held && parts.length > 1) return parts.reduce((known, part) => learn(known, part, true), said);
  const [, name, value] = equality.exec(bare(condition)) ?? [];
  return held && name !== undefined && value !== undefined ? { ...said, [name]: JSON.parse(value) as unknown } : said;
};

/** What is known once a variable has another value; `undefined` when the value is not known. */
export const assign = (facts: Facts, name: string, value: unknown): Facts => {
  const kept = Object.entries(facts).filter(
    ([key]) => key !== name && !(key.startsWith('?') && namesIn(key.slice(1)).includes(name)),
  );
  return Object.fromEntries(value === undefined ? kept : [...kept, [name, value]]);
};

/** The branches of an exclusive gateway that may be taken, with what is known on each. */
export const branches = (edges: readonly Edge[], facts: Facts): { edge: Edge; facts: Facts }[] => {
  const open: { edge: Edge; facts: Facts }[] = [];
  let rest = facts;
  for (const edge of edges) {
    if (edge.isDefault || edge.condition === null) continue;
    const holds = truth(edge.condition, rest);
    if (holds === false) continue;
    open.push({ edge, facts: learn(rest, edge.condition, true) });
    if (holds === true) return open;
    rest = learn(rest, edge.condition, false);
  }
  return [
    ...open,
    ...edges.filter((edge) => edge.isDefault || edge.condition === null).map((edge) => ({ edge, facts: rest })),
  ];
};

/** The part of the facts that some condition may still ask for. */
export const stillAsked = (facts: Facts, asked: ReadonlySet<string>): Facts =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([key]) => asked.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Every fact that a condition may ask for: its own truth and its variables. */
export const asksFor = (condition: string): string[] => [
  saidKey(condition),
  ...partsOf(condition).map(saidKey),
  ...namesIn(condition),
];
