import { moveReasons } from '../../diagram/mapping/reasons.ts';
import { maskApplicant } from '../../domain/masking.ts';
import { applicantKinds } from '../../store/applicants.ts';
import type { Db } from '../../store/store.ts';
import type { MoveRow } from '../../store/moves.ts';
import { planOf } from '../../usecases/move/move-plan.ts';
import type { ReleaseDryRun } from '../../usecases/release/dry-run-release.ts';
import type { Words } from '../schemas/words.ts';

export const reasonWords = (reason: string): Words => moveReasons[reason] ?? { zh: '', en: '' };

/** What a dry run tells of the cases of a release, with its reasons in words. */
export const dryRunView = (runs: readonly ReleaseDryRun[]) =>
  runs.map((run) => ({ ...run, cases: run.cases.map((one) => ({ ...one, words: reasonWords(one.reason) })) }));

export const moveView = (row: MoveRow) => {
  const { flow, sources, target } = planOf(row);
  const { id, reason, reverseOf, status, byName, createdAt, startedAt, endedAt } = row;
  return {
    id,
    flow,
    sources: [...sources],
    target,
    reason,
    reverseOf,
    status,
    by: byName,
    createdAt,
    startedAt,
    endedAt,
  };
};

/** Cases with their applicants' names as an admin may see them, and reasons in words. */
export const movedCases = async <T extends { caseId: string; applicantName: string; reason: string }>(
  db: Db,
  rows: readonly T[],
): Promise<(T & { words: Words })[]> => {
  const kinds = await applicantKinds(
    db,
    rows.map(({ caseId }) => caseId),
  );
  return rows.map((row) => ({
    ...row,
    applicantName: maskApplicant({ kind: kinds.get(row.caseId) ?? 'person', name: row.applicantName }),
    words: reasonWords(row.reason),
  }));
};
