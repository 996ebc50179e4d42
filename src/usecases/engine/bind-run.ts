import { settleCreation } from '../../store/outbox.ts';
import { bindRun as bind, findRunOfCase } from '../../store/runs.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { settleSeat } from '../move/seat-anew.ts';
import { queueCommand } from '../queue-command.ts';

export interface Creation {
  caseId: string;
  runId: string;
  processInstanceKey: string;
  flowVersion: number;
}

/**
 * Binds a process instance to the run that asked for it (guarantee 2): the first one wins, any other instance of
 * the same run is cancelled. Gives whether this instance is the case's.
 */
export const bindRun = async (bureau: Bureau, tx: Tx, creation: Creation): Promise<boolean> => {
  const { caseId, runId: id, processInstanceKey, flowVersion } = creation;
  const run = await findRunOfCase(tx, { id, caseId });
  if (run === undefined) return false;
  const now = bureau.clock.now();
  const known = run.processInstanceKey;
  const mine = known === null ? await bind(tx, id, processInstanceKey, flowVersion, now) : known === processInstanceKey;
  if (mine && run.isPresent) {
    if (known === null) {
      await settleCreation(tx, caseId, now);
      if (run.seq > 1) await settleSeat(bureau, tx, { ...run, processInstanceKey, flowVersion });
    }
    return true;
  }
  await queueCommand(bureau, tx, { caseId, kind: 'cancel-instance', payload: { processInstanceKey } });
  return false;
};
