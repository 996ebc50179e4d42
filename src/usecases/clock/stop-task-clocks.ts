import { stopClockBy } from '../../domain/clock.ts';
import { clocksOfCase } from '../../store/clocks.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { clockOf, elementsOf, saveClock } from './clock-row.ts';

/** Ends the clocks that waited for this step: what they waited for has happened at `at`. */
export const stopTaskClocks = async (
  bureau: Bureau,
  tx: Tx,
  { caseId, elementId, at }: { caseId: string; elementId: string; at: string },
): Promise<void> => {
  for (const row of await clocksOfCase(tx, caseId))
    if ((row.state === 'running' || row.state === 'paused') && elementsOf(row).includes(elementId))
      await saveClock(bureau, tx, row.id, stopClockBy(clockOf(row), at));
};
