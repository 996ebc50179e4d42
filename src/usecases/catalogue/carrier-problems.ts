import type { Dictionary } from '../../diagram/dictionary/dictionary.ts';
import { grouped } from '../../diagram/grouped.ts';
import type { Finding } from '../../diagram/lint/finding.ts';
import { lintFlow } from '../../diagram/lint/lint-flow.ts';
import { bureauWorld } from '../../diagram/lint/world.ts';
import { diagramOf, libraryFor } from '../../diagram/touched-flows.ts';
import type { FlowSets } from '../../diagram/touched-flows.ts';
import type { Problem } from '../../domain/catalogue/problem.ts';
import type { Catalogue, Item } from '../../domain/catalogue/types.ts';
import type { Bureau } from '../bureau.ts';
import { flowsInForce } from '../release/releases-in-force.ts';

/** What of an item decides whether a flow may carry it. */
const factsOf = ({ process, siteInspection, expertReview, hearing, fee, statutoryWorkingDays }: Item): string =>
  JSON.stringify([process, siteInspection, expertReview, hearing, fee, statutoryWorkingDays]);

interface Carrier {
  sets: FlowSets;
  flow: string;
  dictionary: Dictionary;
}

const errorsOf = async ({ sets, flow, dictionary }: Carrier, items: readonly Item[]): Promise<Finding[]> => {
  const findings = await lintFlow({
    diagram: diagramOf(sets.get(flow)!),
    library: libraryFor(sets, flow),
    world: bureauWorld(items, dictionary),
  });
  return findings.filter(({ severity }) => severity === 'error');
};

/** What stands against a flow only because of these items. */
const dueTo = async (carrier: Carrier, items: readonly Item[]): Promise<Finding[]> => {
  const anyway = new Set((await errorsOf(carrier, [])).map(({ rule, element, place }) => rule + element + place));
  const all = await errorsOf(carrier, items);
  return all.filter(({ rule, element, place }) => !anyway.has(rule + element + place));
};

/**
 * Items name the flow that carries them: one that is in force, and that the law lets carry them (LAW-16, LAW-20), as the
 * gate of releases asks of flows. `before` is the catalogue in force: only what changes is judged.
 */
export const carrierProblems = async (
  bureau: Bureau,
  before: Catalogue | undefined,
  after: Catalogue,
): Promise<Problem[]> => {
  const { releases, sets } = await flowsInForce(bureau);
  const lines = new Map([...after.items.keys()].map((code, at) => [code, at + 2]));
  const problem = (item: Item, expected: string, found: string): Problem => ({
    file: 'items.csv',
    line: lines.get(item.code)!,
    column: 'process',
    expected,
    found,
  });
  const items = [...after.items.values()];
  const lost = items
    .filter(({ process }) => !releases.has(process))
    .map((item) => problem(item, 'a flow in force', item.process));
  const changed = items.filter((item) => {
    const known = before?.items.get(item.code);
    return sets.has(item.process) && (known === undefined || factsOf(known) !== factsOf(item));
  });
  const dictionary = await bureau.dictionary.current();
  const barred: Problem[] = [];
  for (const [flow, carried] of grouped(changed, ({ process }) => process))
    for (const { rule, place, message } of await dueTo({ sets, flow, dictionary }, carried)) {
      const item = carried.find(({ code }) => place.includes(code)) ?? carried[0]!;
      barred.push(problem(item, `a flow that keeps ${rule} for the item`, message.zh));
    }
  return [...lost, ...barred];
};
