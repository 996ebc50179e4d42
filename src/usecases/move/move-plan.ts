import type { Flow } from '../../diagram/flow.ts';
import { judgeCase } from '../../diagram/mapping/judge-case.ts';
import type { Verdict } from '../../diagram/mapping/judge-case.ts';
import type { Pair } from '../../diagram/mapping/propose-mapping.ts';
import type { MoveRow } from '../../store/moves.ts';
import type { StandingRows } from '../../store/standings.ts';
import type { Bureau } from '../bureau.ts';

/** What a move does, apart from who asked for it. */
export interface MovePlan {
  flow: string;
  /** Releases that the cases come from. */
  sources: readonly number[];
  /** The release that they go to. */
  target: number;
  mapping: readonly Pair[];
}

export const planOf = ({ flow, sources, target, mapping }: MoveRow): MovePlan => ({
  flow,
  sources: JSON.parse(sources) as number[],
  target,
  mapping: JSON.parse(mapping) as Pair[],
});

const ids = (flow: Flow): Set<string> => new Set(flow.nodes.map(({ id }) => id));

/** The pairs that both diagrams have: a plan may speak of several old versions. */
export const pairsBetween = (source: Flow, target: Flow, pairs: readonly Pair[]): Pair[] => {
  const [from, to] = [ids(source), ids(target)];
  return pairs.filter((pair) => from.has(pair.source) && to.has(pair.target));
};

/** How a case can be moved from the one diagram to the other, from where it stands; `nativeRefused`: the engine would not migrate it. */
export const judgeBetween = (
  source: Flow,
  target: Flow,
  mapping: readonly Pair[],
  { run, ...rows }: StandingRows,
  nativeRefused = false,
): Verdict =>
  judgeCase({
    ...rows,
    source,
    target,
    pairs: pairsBetween(source, target, mapping),
    bound: run.processInstanceKey !== null,
    nativeRefused,
    flowVersion: run.flowVersion,
  });

/** The same for a plan between releases. */
export const judge = async (
  bureau: Bureau,
  plan: Pick<MovePlan, 'target' | 'mapping'>,
  standing: StandingRows,
  nativeRefused = false,
): Promise<{ verdict: Verdict; source: Flow; target: Flow }> => {
  const { subject } = standing;
  const source = await bureau.releases.flow(subject.release, subject.flow);
  const target = await bureau.releases.flow(plan.target, subject.flow);
  return { verdict: judgeBetween(source, target, plan.mapping, standing, nativeRefused), source, target };
};
