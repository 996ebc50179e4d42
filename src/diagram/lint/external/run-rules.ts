import type { Element } from '../../element.ts';
import type { ExternalRule } from './external-rules.ts';
import type { Enter, Reporter } from 'bpmnlint/lib/test-rule.js';

/** What a rule of bpmnlint reports of an element. */
export type Report = { readonly element: string; readonly message: string; readonly place: string };

type Running = { readonly enter: Enter; readonly reporter: Reporter };
type Property = { name: string; type: string; isAttr?: boolean; isReference?: boolean; isMany?: boolean };
type Descriptor = { readonly isGeneric?: boolean; readonly properties: readonly Property[] };

const simple = new Set(['String', 'Boolean', 'Integer', 'Real']);

const pathOf = (more: unknown): string => {
  const path: unknown = Array.isArray(more) ? more : (more as { path?: unknown } | undefined)?.path;
  return Array.isArray(path) ? path.join('.') : '';
};

/**
 * Runs rules of bpmnlint in one walk over the file, where its own linter walks once a rule. A rule that answers false does
 * not look into an element. Gives the reports in the order of the rules.
 */
export const runRules = (definitions: Element, rules: readonly ExternalRule[]): Report[][] => {
  const reports = rules.map((): Report[] => []);
  const running = rules.map(({ make }, index): Running => {
    const { check } = make({ version: '8.5' });
    const reporter: Reporter = {
      report: (element, message, more) =>
        void reports[index]?.push({ element: element ?? '', message, place: pathOf(more) }),
    };
    return { enter: typeof check === 'function' ? check : check.enter, reporter };
  });
  const contained = new Map<Descriptor, string[]>();
  const partsOf = (descriptor: Descriptor): string[] => {
    const known = contained.get(descriptor);
    if (known !== undefined) return known;
    const parts = descriptor.properties
      .filter((one) => one.isAttr !== true && one.isReference !== true && !simple.has(one.type))
      .map((one) => one.name);
    contained.set(descriptor, parts);
    return parts;
  };
  const visit = (element: Element, active: readonly Running[]): void => {
    const inside = active.filter(({ enter, reporter }) => enter(element, reporter) !== false);
    const { $descriptor: descriptor } = element as Element & { $descriptor: Descriptor };
    if (inside.length === 0 || descriptor.isGeneric === true) return;
    for (const name of partsOf(descriptor)) {
      if (!(name in element)) continue;
      const value = (element as unknown as Record<string, Element | Element[]>)[name];
      if (Array.isArray(value)) for (const one of value) visit(one, inside);
      else if (value !== undefined) visit(value, inside);
    }
  };
  visit(definitions, running);
  return reports;
};
