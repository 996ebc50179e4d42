import type { ActStatus } from '../../store/acts.ts';
import { findAct } from '../../store/acts.ts';
import type { Bureau } from '../bureau.ts';

/** Waits a moment for the engine's word on an act, so that a page feels immediate; `pending` claims nothing. */
export const awaitAct = async (bureau: Bureau, actId: string, ms = 2_000): Promise<ActStatus> => {
  const settled = bureau.bus.wait((event) => event.kind === 'act-settled' && event.actId === actId, ms);
  const now = await findAct(bureau.store.read, actId);
  if (now !== undefined && now.status !== 'pending') return now.status;
  await settled;
  return (await findAct(bureau.store.read, actId))?.status ?? 'pending';
};
