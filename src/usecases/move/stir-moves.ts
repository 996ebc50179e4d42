import { stirMoveCases } from '../../store/moves.ts';
import { afterCommit } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';

/** What something was told of: instances of the engine, or cases. */
export interface Stirred {
  instances?: readonly string[];
  caseIds?: readonly string[];
}

/**
 * Lets cases of a running move be looked at again that wait for what is told here, in the transaction that tells it.
 * Nothing is asked of the database as long as nothing is moved.
 */
export const stirMoves = async (bureau: Bureau, tx: Tx, stirred: Stirred): Promise<void> => {
  if (!bureau.moving) return;
  if (await stirMoveCases(tx, { ...stirred, now: machineTime() })) afterCommit(tx, () => bureau.nudge.moves());
};
