import { findCase } from '../../store/cases.ts';
import { clocksOfCase } from '../../store/clocks.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { elementsOf } from './clock-row.ts';
import { stopClockRow } from './stop-clock-row.ts';

/** Ends the clocks that waited for this step: what they waited for has happened at `at`. */
export const stopTaskClocks = async (
  bureau: Bureau,
  tx: Tx,
  { caseId, elementId, at }: { caseId: string; elementId: string; at: string },
): Promise<void> => {
  const waiting = (await clocksOfCase(tx, caseId)).filter(
    (row) => (row.state === 'running' || row.state === 'paused') && elementsOf(row).includes(elementId),
  );
  if (waiting.length === 0) return;
  const subject = (await findCase(tx, caseId))!;
  for (const row of waiting) await stopClockRow(bureau, tx, subject, row, at);
};
