import type { Clock } from '../../domain/clock.ts';
import type { ClockRow } from '../../store/clocks.ts';
import { updateClock } from '../../store/clocks.ts';
import { afterCommit } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';

export const clockOf = (row: ClockRow): Clock => JSON.parse(row.body) as Clock;

/** The columns that follow from a clock's state. */
export const columnsOf = (
  clock: Clock,
): Pick<ClockRow, 'state' | 'body' | 'deadlineAt' | 'provisional' | 'wasPaused' | 'endedAt'> => ({
  state: clock.state,
  body: JSON.stringify(clock),
  deadlineAt: clock.deadlineAt,
  provisional: clock.provisional ? 1 : 0,
  wasPaused: clock.pauses.length > 0 ? 1 : 0,
  endedAt: clock.endedAt ?? null,
});

/** Keeps a changed clock and lets the loop look at its deadlines again. */
export const saveClock = async (bureau: Bureau, tx: Tx, id: string, clock: Clock): Promise<void> => {
  await updateClock(tx, id, columnsOf(clock));
  afterCommit(tx, () => bureau.nudge.clocks());
};

export const elementsOf = (row: ClockRow): string[] => row.elements.split(',').filter((id) => id !== '');
