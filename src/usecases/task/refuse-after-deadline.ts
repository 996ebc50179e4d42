import { isOver } from '../../domain/clock.ts';
import { BureauError } from '../../errors.ts';
import { clocksOfCase } from '../../store/clocks.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import { clockOf, elementsOf } from '../clock/clock-row.ts';

/** A person's act after the deadline is refused, even when the clock has not fired yet (guarantee 8). Error: deadline-passed. */
export const refuseAfterDeadline = async (bureau: Bureau, tx: Tx, task: TaskRow): Promise<void> => {
  const now = bureau.clock.now();
  for (const row of await clocksOfCase(tx, task.caseId))
    if (row.outcome !== '' && elementsOf(row).includes(task.elementId) && isOver(clockOf(row), now))
      throw new BureauError('deadline-passed', { deadline: row.deadlineAt });
};
