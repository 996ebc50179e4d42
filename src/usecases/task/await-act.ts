import type { ActRow, ActStatus } from '../../store/acts.ts';
import { findAct } from '../../store/acts.ts';
import type { Bureau } from '../bureau.ts';

const patienceMs = 2_000;

/**
 * Waits a moment for the engine's word on an act that has just been asked for, so that a page feels immediate; gives the
 * act as it stands then, and `pending` claims nothing.
 */
export const followAct = async (bureau: Bureau, act: ActRow, ms = patienceMs): Promise<ActRow> => {
  if (act.status !== 'pending') return act;
  const settled = await bureau.bus.wait((event) => event.kind === 'act-settled' && event.actId === act.id, ms);
  if (settled?.act !== undefined) return { ...act, status: settled.act };
  return (await findAct(bureau.store.read, act.id)) ?? act;
};

/** What became of an act within a moment, whenever it was asked for. */
export const awaitAct = async (bureau: Bureau, actId: string, ms = patienceMs): Promise<ActStatus> => {
  const settled = bureau.bus.wait((event) => event.kind === 'act-settled' && event.actId === actId, ms);
  const now = await findAct(bureau.store.read, actId);
  if (now !== undefined && now.status !== 'pending') return now.status;
  await settled;
  return (await findAct(bureau.store.read, actId))?.status ?? 'pending';
};
