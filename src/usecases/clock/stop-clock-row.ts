import { stopClockBy } from '../../domain/clock.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { ClockRow } from '../../store/clocks.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { clockOf, saveClock } from './clock-row.ts';
import { noteOverdue } from './note-overdue.ts';

/** Ends a clock by an act of the moment `at`. An act after the limit is late, also when the loop has not seen it yet. */
export const stopClockRow = async (
  bureau: Bureau,
  tx: Tx,
  subject: CaseRow,
  row: ClockRow,
  at: string,
): Promise<void> => {
  const late = row.state === 'running' && row.provisional === 0 && row.outcome === '' && at > row.deadlineAt;
  if (late && row.overdueAt === null) await noteOverdue(bureau, tx, subject, row);
  await saveClock(bureau, tx, row.id, stopClockBy(clockOf(row), at));
};
