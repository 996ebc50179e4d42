import type { Verdict } from '../../diagram/mapping/judge-case.ts';
import { casesToMove } from '../../store/moves.ts';
import type { StandingRows } from '../../store/standings.ts';
import { standingsOf } from '../../store/standings.ts';
import type { Db } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { checkPlan } from './check-plan.ts';
import type { MovePlan } from './move-plan.ts';
import { judge } from './move-plan.ts';
import { variablesFor } from './seat-anew.ts';

/** What would become of one case. */
export interface DryRunCase {
  caseId: string;
  number: string | null;
  applicantName: string;
  way: Verdict['way'];
  /** A word of the reasons of the mapping; empty where the case can be moved. */
  reason: string;
  /** The place or the variable that the reason speaks of. */
  at: string;
}

const chunk = 100;

/** A case can only be seated anew with a whole copy of its variables. */
const withVariables = async (db: Db, verdict: Verdict, { run }: StandingRows): Promise<Verdict> => {
  const copy = verdict.way === 're-seat' ? await variablesFor(db, run.processInstanceKey!) : { variables: {} };
  return 'reason' in copy ? { way: 'stays', reason: copy.reason, at: copy.name } : verdict;
};

/** Tells of each of these cases how it would be moved now, or why not, by what is said of where it stands. */
export const dryRunCases = async (
  db: Db,
  caseIds: readonly string[],
  verdictOf: (standing: StandingRows) => Promise<Verdict>,
): Promise<(DryRunCase & { release: number })[]> => {
  const results: (DryRunCase & { release: number })[] = [];
  for (let from = 0; from < caseIds.length; from += chunk) {
    const standings = await standingsOf(db, caseIds.slice(from, from + chunk));
    for (const standing of standings.values()) {
      const { id: caseId, number, applicantName, release } = standing.subject;
      const verdict = await withVariables(db, await verdictOf(standing), standing);
      const [reason, at] = 'reason' in verdict ? [verdict.reason, verdict.at] : ['', ''];
      results.push({ caseId, number, applicantName, release, way: verdict.way, reason, at });
    }
  }
  return results;
};

/** Tells for every case of a plan how it would be moved now, or why not; nothing is changed. Errors: those of `checkPlan`. */
export const dryRunMove = async (
  bureau: Bureau,
  plan: MovePlan & { reverseOf?: string | undefined },
): Promise<DryRunCase[]> => {
  await checkPlan(bureau, plan);
  const { read } = bureau.store;
  const found = await casesToMove(read, { ...plan, reverseOf: plan.reverseOf ?? null });
  const ids = found.map(({ id }) => id);
  return dryRunCases(read, ids, async (standing) => (await judge(bureau, plan, standing)).verdict);
};
