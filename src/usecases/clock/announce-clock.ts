import type { Bureau } from '../bureau.ts';

/** Tells this copy that the demonstration's clock has been set: deadlines may have passed. */
export const announceClock = (bureau: Bureau): void => {
  bureau.bus.emit({ kind: 'clock-set', caseId: '' });
  bureau.nudge.clocks();
};
