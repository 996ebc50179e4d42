import type { Actor } from '../../domain/record.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { ClockRow } from '../../store/clocks.ts';
import { updateClock } from '../../store/clocks.ts';
import type { Tx } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';

export const clockActor = (row: ClockRow): Actor => ({ kind: 'clock', id: row.kind, name: `时限（${row.kind}）` });

/** Writes down, once, that a clock has run past its limit (LAW-38); the moment is the deadline. */
export const noteOverdue = async (bureau: Bureau, tx: Tx, subject: CaseRow, row: ClockRow): Promise<void> => {
  await updateClock(tx, row.id, { overdueAt: row.deadlineAt });
  await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
    actor: clockActor(row),
    act: 'overdue',
    at: row.deadlineAt,
    detail: { clock: row.kind },
  });
  await announce(bureau, tx, { kind: 'case-changed', caseId: row.caseId });
};
