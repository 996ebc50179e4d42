import { lockRehearsal, updateRehearsal } from '../../store/rehearsals.ts';
import { afterCommit } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';
import { columnsOf, foldRehearsal, stateOf } from './fold-rehearsal.ts';
import type { Told } from './fold-rehearsal.ts';
import { mostEvents } from './limits.ts';
import { runOn } from './run-on.ts';

/** Keeps what the engine tells of a rehearsal, shows it to its owner, and lets automatic steps go on. */
export const noteRehearsal = async (bureau: Bureau, tx: Tx, id: string, news: readonly Told[]): Promise<void> => {
  const row = await lockRehearsal(tx, id);
  if (row === undefined) return;
  const at = machineTime();
  const state = news.reduce((known, told) => foldRehearsal(known, told, at), stateOf(row));
  const tired = row.automatic === 1 && state.events.length >= mostEvents;
  if (tired) state.events.push({ kind: 'paused', elementId: '', at, type: '', headers: {}, given: {} });
  await updateRehearsal(tx, id, { ...columnsOf(state), ...(tired ? { automatic: 0 } : {}) });
  if (row.automatic === 1 && !tired) afterCommit(tx, () => runOn(bureau, state));
  await announce(bureau, tx, { kind: 'rehearsal', caseId: '', people: [row.ownerId] });
};
