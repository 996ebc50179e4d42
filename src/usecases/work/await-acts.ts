import { pendingActsOf } from '../../store/acts.ts';
import type { Bureau } from '../bureau.ts';

const patienceMs = 5_000;

/**
 * Waits until no act of the case is on its way: a worker may be called before the record stream has told that the act
 * which led to it is effective, and legal effects come after. False when it takes too long.
 */
export const awaitActs = async (bureau: Bureau, caseId: string): Promise<boolean> => {
  const settled = bureau.bus.wait((event) => event.kind === 'act-settled' && event.caseId === caseId, patienceMs);
  if ((await pendingActsOf(bureau.store.read, caseId)) === 0) return true;
  await settled;
  return (await pendingActsOf(bureau.store.read, caseId)) === 0;
};
