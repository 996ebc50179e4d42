import type { Verdict } from '../../diagram/mapping/judge-case.ts';
import { casesToMove } from '../../store/moves.ts';
import { standingsOf } from '../../store/standings.ts';
import type { Bureau } from '../bureau.ts';
import { checkPlan } from './check-plan.ts';
import type { MovePlan } from './move-plan.ts';
import { judge } from './move-plan.ts';

/** What would become of one case. */
export interface DryRunCase {
  caseId: string;
  number: string | null;
  applicantName: string;
  way: Verdict['way'];
  /** A word of the reasons of the mapping; empty where the case can be moved. */
  reason: string;
  /** The place that the reason speaks of. */
  at: string;
}

const chunk = 100;

/** Tells for every case of a plan how it would be moved now, or why not; nothing is changed. Errors: those of `checkPlan`. */
export const dryRunMove = async (
  bureau: Bureau,
  plan: MovePlan & { reverseOf?: string | undefined },
): Promise<DryRunCase[]> => {
  await checkPlan(bureau, plan);
  const { read } = bureau.store;
  const found = await casesToMove(read, { ...plan, reverseOf: plan.reverseOf ?? null });
  const results: DryRunCase[] = [];
  for (let from = 0; from < found.length; from += chunk) {
    const ids = found.slice(from, from + chunk).map(({ id }) => id);
    const standings = await standingsOf(read, ids);
    for (const standing of standings.values()) {
      const { subject } = standing;
      const { verdict } = await judge(bureau, plan, standing);
      results.push({
        caseId: subject.id,
        number: subject.number,
        applicantName: subject.applicantName,
        way: verdict.way,
        reason: 'reason' in verdict ? verdict.reason : '',
        at: 'at' in verdict ? verdict.at : '',
      });
    }
  }
  return results;
};
