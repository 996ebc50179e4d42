import type { FlowSets } from '../../diagram/touched-flows.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { releaseFor, stableRelease } from '../../domain/roll-out.ts';
import type { NewCase } from '../../domain/roll-out.ts';
import { BureauError } from '../../errors.ts';
import { rollOutOf, rollOutsInForce, ruleOf } from '../../store/roll-outs.ts';
import type { RollOutRow } from '../../store/roll-outs.ts';
import type { Bureau } from '../bureau.ts';

const asRollOut = ({ release, base, rule }: RollOutRow) => ({ release, base, rule: ruleOf({ rule }) });

const requireRollOut = async (bureau: Bureau, flow: string): Promise<RollOutRow> => {
  const row = await rollOutOf(bureau.store.read, flow);
  if (row === undefined) throw new BureauError('flow-not-released', { flow });
  return row;
};

/** The release that a case takes which is filed now; asked at each filing, so that every copy has the newest. Error: flow-not-released. */
export const releaseForCase = async (bureau: Bureau, flow: string, filed: Omit<NewCase, 'day'>): Promise<number> =>
  releaseFor(asRollOut(await requireRollOut(bureau, flow)), { ...filed, day: shanghaiDay(bureau.clock.now()) });

/** The release that stands for a flow today. Error: flow-not-released. */
export const releaseInForce = async (bureau: Bureau, flow: string): Promise<number> =>
  stableRelease(asRollOut(await requireRollOut(bureau, flow)), shanghaiDay(bureau.clock.now()));

/** What stands for each flow today: its release, its files as their authors wrote them, and the change that put it there. */
export interface InForce {
  sets: FlowSets;
  releases: ReadonlyMap<string, number>;
  /** Rises with every change of a flow's roll-out. */
  changes: ReadonlyMap<string, number>;
}

/** What is in force for every flow. */
export const flowsInForce = async (bureau: Bureau): Promise<InForce> => {
  const day = shanghaiDay(bureau.clock.now());
  const rows = await rollOutsInForce(bureau.store.read);
  const releases = new Map(rows.map((row) => [row.flow, stableRelease(asRollOut(row), day)]));
  const sets = new Map<string, readonly FlowFile[]>();
  for (const release of new Set(releases.values()))
    for (const [flow, files] of await bureau.releases.sets(release))
      if (releases.get(flow) === release) sets.set(flow, files);
  return { sets, releases, changes: new Map(rows.map(({ flow, seq }) => [flow, seq])) };
};
