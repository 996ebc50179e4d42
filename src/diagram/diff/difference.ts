import { words } from '../lint/finding.ts';
import type { Words } from '../lint/finding.ts';
import { propertyWords } from './property-words.ts';

/** What became of something: `layout` where only the drawing differs. */
export type Change = 'added' | 'removed' | 'changed' | 'layout';

/** One difference between two versions. Plain JSON. */
export type Difference = {
  readonly change: Change;
  readonly part: 'diagram' | 'form' | 'decision';
  /** The process, form or decision it belongs to. */
  readonly owner: string;
  /** The element, field or rule; the owner itself where it concerns the whole. */
  readonly element: string;
  /** Its kind, e.g. `bpmn:UserTask`, `textfield`, `rule`. */
  readonly type: string;
  readonly name: string;
  /** What of it differs; empty where all of it came or went. */
  readonly property: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly message: Words;
};

type Facts = Omit<Difference, 'message'>;

const shortened = (value: string | null): string =>
  value === null ? '—' : value.length > 60 ? `“${value.slice(0, 60)}…”` : `“${value}”`;

const subject = ({ name, element }: Facts): string =>
  name === '' || name === element ? element : `${name}（${element}）`;

/** A difference with its sentence. */
export const difference = (facts: Facts): Difference => {
  const what = subject(facts);
  const property = propertyWords(facts.property);
  const change = `${shortened(facts.before)} → ${shortened(facts.after)}`;
  const message: Readonly<Record<Change, Words>> = {
    added: words(`新增 ${what}`, `${facts.element} is new`),
    removed: words(`删去 ${what}`, `${facts.element} is gone`),
    changed: words(`${what} 的${property.zh}：${change}`, `${property.en} of ${facts.element}: ${change}`),
    layout: words(`${what} 只是图形变了`, `Only the drawing of ${facts.element} differs`),
  };
  return { ...facts, message: message[facts.change] };
};

export type Properties = ReadonlyMap<string, string>;

/** What differs between two sets of properties, in the order of the newer one. */
export const changedProperties = (
  before: Properties,
  after: Properties,
): { property: string; before: string | null; after: string | null }[] =>
  [...new Set([...after.keys(), ...before.keys()])]
    .map((property) => ({ property, before: before.get(property) ?? null, after: after.get(property) ?? null }))
    .filter((one) => one.before !== one.after);

/** What came, what went and what stayed, by key; in the order of the newer version, what went last. */
export const paired = <T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): { key: string; before: T | undefined; after: T | undefined }[] =>
  [...new Set([...after.keys(), ...before.keys()])].map((key) => ({
    key,
    before: before.get(key),
    after: after.get(key),
  }));

/** Whether what both versions have stands in another order. */
export const reordered = (before: readonly string[], after: readonly string[]): boolean => {
  const [kept, still] = [new Set(after), new Set(before)];
  return before.filter((key) => kept.has(key)).join('\n') !== after.filter((key) => still.has(key)).join('\n');
};
