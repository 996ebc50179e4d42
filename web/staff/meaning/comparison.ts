import type { Static } from 'typebox';
import type { flowComparison } from '../../../src/http/schemas/flow-version.ts';

/** GET /api/flow-comparisons */
export type Comparison = Static<typeof flowComparison>;
export type Difference = Comparison['differences'][number];
export type Change = Difference['change'];

/** All that differs at one element, field or rule. */
export interface Changed {
  key: string;
  part: Difference['part'];
  owner: string;
  element: string;
  name: string;
  change: Change;
  differences: Difference[];
  /** Elements of the diagram that show it. */
  places: readonly string[];
}

const weight: readonly Change[] = ['added', 'removed', 'changed', 'layout'];

/** The shape that goes with each colour. */
export const changeSigns: Readonly<Record<Change, string>> = { added: '＋', removed: '－', changed: '≠', layout: '⇄' };

/** Differences by what they concern; what is only drawn differently comes last. */
export const changedParts = ({ differences, places }: Pick<Comparison, 'differences' | 'places'>): Changed[] => {
  const parts = new Map<string, Changed>();
  for (const difference of differences) {
    const { part, owner, element, name, change } = difference;
    const key = `${part} ${owner} ${element}`;
    const known = parts.get(key);
    if (known === undefined) {
      const shown = part === 'diagram' ? [element] : (places[owner] ?? []);
      parts.set(key, { key, part, owner, element, name, change, differences: [difference], places: shown });
    } else {
      known.differences.push(difference);
      if (weight.indexOf(change) < weight.indexOf(known.change)) known.change = change;
    }
  }
  return [...parts.values()].sort((a, b) => Number(a.change === 'layout') - Number(b.change === 'layout'));
};

/** What became of each element of the diagrams; one whose form or decision changed has changed itself. */
export const marksOf = (parts: readonly Changed[]): Map<string, Change> => {
  const marks = new Map<string, Change>();
  for (const { part, change, places } of parts)
    for (const id of places) {
      const mark = part === 'diagram' ? change : 'changed';
      const known = marks.get(id);
      if (known === undefined || weight.indexOf(mark) < weight.indexOf(known)) marks.set(id, mark);
    }
  return marks;
};
