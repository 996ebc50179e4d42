import type { CaseRow } from '../store/cases.ts';
import { findRun } from '../store/runs.ts';
import type { Tx } from '../store/store.ts';

/** What the record names when it speaks of a case: its flow in the version of the current run. */
export const subjectOfCase = async (
  tx: Tx,
  subject: CaseRow,
): Promise<{ id: string; flow: string; flowVersion: number }> => {
  const run = await findRun(tx, subject.runId);
  return { id: subject.id, flow: subject.flow, flowVersion: run?.flowVersion ?? 0 };
};
