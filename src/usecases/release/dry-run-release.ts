import { notMovable } from '../../diagram/compatibility/not-movable.ts';
import type { Finding } from '../../diagram/lint/finding.ts';
import type { Verdict } from '../../diagram/mapping/judge-case.ts';
import { pairsOf, proposeMapping } from '../../diagram/mapping/propose-mapping.ts';
import { readFlow } from '../../diagram/read-flow.ts';
import { diagramOf } from '../../diagram/touched-flows.ts';
import type { TouchedFlow } from '../../diagram/touched-flows.ts';
import { BureauError } from '../../errors.ts';
import { casesToMove } from '../../store/moves.ts';
import type { Bureau } from '../bureau.ts';
import type { DryRunCase } from '../move/dry-run-move.ts';
import { dryRunCases } from '../move/dry-run-move.ts';
import { judgeBetween } from '../move/move-plan.ts';
import { versionsOf } from './meaning-of-change.ts';

/** What would become of the running cases of a flow if they were moved to its new version now (迁移预演). */
export interface ReleaseDryRun {
  flow: string;
  /** How many run. */
  total: number;
  counts: { way: Verdict['way']; count: number }[];
  /** Case by case, those first that cannot be moved; at most a thousand. */
  cases: (Omit<DryRunCase, 'applicantName'> & { release: number })[];
}

const mostNamed = 1_000;
const order: readonly Verdict['way'][] = ['stays', 'wait', 're-seat', 'native', 'ended'];

const dryRunFlow = async (bureau: Bureau, { flow, before, after }: TouchedFlow): Promise<ReleaseDryRun | undefined> => {
  if (before === null) return undefined;
  const target = await readFlow(diagramOf(after).content);
  const releases = (await versionsOf(bureau, flow)).map(({ release }) => release);
  const { read } = bureau.store;
  const found = await casesToMove(read, { flow, sources: releases, reverseOf: null });
  const cases = await dryRunCases(
    read,
    found.map(({ id }) => id),
    async (standing) => {
      const source = await bureau.releases.flow(standing.subject.release, flow);
      return judgeBetween(source, target, pairsOf(proposeMapping(source, target)), standing);
    },
  );
  const told = cases
    .filter(({ way }) => way !== 'ended')
    .map(({ caseId, number, release, way, reason, at }) => ({ caseId, number, release, way, reason, at }))
    .sort((a, b) => order.indexOf(a.way) - order.indexOf(b.way) || (a.caseId < b.caseId ? -1 : 1));
  const counts = order
    .map((way) => ({ way, count: told.filter((one) => one.way === way).length }))
    .filter(({ count }) => count > 0);
  return { flow, total: told.length, counts, cases: told.slice(0, mostNamed) };
};

/** Tries for each flow of a release how its running cases could be moved to it; nothing is changed. Part of the gate. */
export const dryRunRelease = async (bureau: Bureau, touched: readonly TouchedFlow[]): Promise<ReleaseDryRun[]> => {
  const runs: ReleaseDryRun[] = [];
  for (const one of touched)
    try {
      const run = await dryRunFlow(bureau, one);
      if (run !== undefined) runs.push(run);
    } catch (error) {
      // What cannot be read is a finding of the lint.
      if (!(error instanceof BureauError)) throw error;
    }
  return runs;
};

/** What the dry run finds: cases that would stay in their version, by place and reason. They finish there, so it bars nothing. */
export const dryRunFindings = (runs: readonly ReleaseDryRun[]): Finding[] =>
  runs.flatMap(({ flow, cases }) => notMovable(`${flow}.bpmn`, cases));
