import { deleteDraftsBefore } from '../../store/drafts.ts';
import type { Bureau } from '../bureau.ts';

const retentionDays = 90;
const dayMs = 24 * 3_600_000;

/** Deletes drafts that nobody has touched for ninety days (LAW-31: shortest storage). Gives how many. */
export const forgetDrafts = (bureau: Bureau): Promise<number> => {
  const before = new Date(Date.parse(bureau.clock.now()) - retentionDays * dayMs).toISOString();
  return bureau.store.transaction((tx) => deleteDraftsBefore(tx, before));
};
