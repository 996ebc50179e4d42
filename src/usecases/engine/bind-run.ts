import { findCase } from '../../store/cases.ts';
import { bindRun as bind, findRun } from '../../store/runs.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
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
  const run = await findRun(tx, creation.runId);
  if (run === undefined || run.caseId !== creation.caseId) return false;
  const mine = await bind(tx, run.id, creation.processInstanceKey, creation.flowVersion, bureau.clock.now());
  const current = mine ? (await findCase(tx, run.caseId))?.runId === run.id : false;
  if (current) return true;
  const { processInstanceKey } = creation;
  await queueCommand(bureau, tx, { caseId: run.caseId, kind: 'cancel-instance', payload: { processInstanceKey } });
  return false;
};
