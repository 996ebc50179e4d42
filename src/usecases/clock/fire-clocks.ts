import { isOver, fireClock } from '../../domain/clock.ts';
import { lockCase } from '../../store/cases.ts';
import type { ClockRow } from '../../store/clocks.ts';
import { dueClocks, findClock } from '../../store/clocks.ts';
import type { Tx } from '../../store/store.ts';
import { openTasksOfCase } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import { askCompletion } from '../task/ask-completion.ts';
import { clockOf, elementsOf, saveClock } from './clock-row.ts';
import { clockActor, noteOverdue } from './note-overdue.ts';

/** A clock without an outcome only turns red: it is noted once, and the supervisors see it. */
const markOverdue = async (bureau: Bureau, tx: Tx, row: ClockRow): Promise<void> => {
  const subject = (await lockCase(tx, row.caseId))!;
  const fresh = await findClock(tx, row.id);
  if (fresh === undefined || fresh.overdueAt !== null || fresh.state !== 'running') return;
  await noteOverdue(bureau, tx, subject, fresh);
};

/**
 * Completes the open task that the clock is bound to with the clock's outcome, as a person would (guarantee 8).
 * Without such a task, or while a person's act is on its way, the clock stays due. True when it fired.
 */
const fire = async (bureau: Bureau, tx: Tx, row: ClockRow): Promise<boolean> => {
  const subject = (await lockCase(tx, row.caseId))!;
  const fresh = await findClock(tx, row.id);
  if (fresh === undefined || fresh.state !== 'running') return false;
  const clock = clockOf(fresh);
  const now = bureau.clock.now();
  if (!isOver(clock, now)) return false;
  const elements = elementsOf(fresh);
  const task = (await openTasksOfCase(tx, row.caseId)).find(({ elementId }) => elements.includes(elementId));
  if (task === undefined) return false;
  const asked = await askCompletion(bureau, tx, {
    subject,
    task,
    actor: clockActor(fresh),
    outcome: fresh.outcome,
    data: { clock: fresh.kind, deadline: clock.deadlineAt },
    moment: clock.deadlineAt,
  });
  if (asked === undefined) return false;
  await saveClock(bureau, tx, fresh.id, fireClock(clock, now));
  return true;
};

/** Lets every clock that has run out take its effect, each once. Gives how many did. */
export const fireClocks = async (bureau: Bureau, page = 200): Promise<number> => {
  let fired = 0;
  let after = { deadlineAt: '', id: '' };
  const now = bureau.clock.now();
  for (;;) {
    const rows = await dueClocks(bureau.store.read, { now, after, limit: page });
    for (const row of rows) {
      if (row.outcome === '') await bureau.store.transaction((tx) => markOverdue(bureau, tx, row));
      else if (await bureau.store.transaction((tx) => fire(bureau, tx, row))) fired += 1;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return fired;
    after = { deadlineAt: last.deadlineAt, id: last.id };
  }
};
