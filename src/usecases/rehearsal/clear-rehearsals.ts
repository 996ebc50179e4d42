import { EngineError } from '../../engine/engine-error.ts';
import { expireRehearsals, failBegun, unclearedRehearsals, updateRehearsal } from '../../store/rehearsals.ts';
import type { RehearsalRow } from '../../store/rehearsals.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';
import { beginningMs, lateMs } from './limits.ts';

const atOnce = 50;

/** Whether the engine has settled it: what it does not know any more is gone. */
const settled = async (command: Promise<unknown>): Promise<boolean> => {
  try {
    await command;
    return true;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return error.kind !== 'unavailable';
  }
};

/**
 * Takes what is left of a rehearsal that is over out of the engine: its instance, then what was deployed for it. What the
 * engine does not answer to, and an instance that it may still tell of, is left for the next round.
 */
export const clearRehearsal = async (bureau: Bureau, row: RehearsalRow): Promise<void> => {
  const { id, processInstanceKey, createdAt } = row;
  if (processInstanceKey === null && createdAt > machineTime(-lateMs)) return;
  if (processInstanceKey !== null && !(await settled(bureau.engine.cancelInstance(processInstanceKey)))) return;
  for (const key of JSON.parse(row.resources) as string[])
    if (!(await settled(bureau.engine.deleteResource(key)))) return;
  await bureau.store.transaction((tx) => updateRehearsal(tx, id, { clearedAt: machineTime() }));
};

/** Ends rehearsals that nobody touches, and clears away what is over, was cut off, or was left by a killed process. */
export const clearRehearsals = async (bureau: Bureau): Promise<void> => {
  const { store } = bureau;
  await store.transaction(async (tx) => {
    await expireRehearsals(tx, machineTime());
    await failBegun(tx, machineTime(-beginningMs));
  });
  for (const row of await unclearedRehearsals(store.read, atOnce)) await clearRehearsal(bureau, row);
};
