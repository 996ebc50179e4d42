import { isPostgres, afterCommit } from '../store/store.ts';
import type { Tx } from '../store/store.ts';
import type { Bureau } from './bureau.ts';
import type { BureauEvent } from './bus.ts';
import { notifyCopies } from '../store/notify.ts';

/** Tells browsers and the other copies of a change, once the transaction stands. */
export const announce = async (bureau: Bureau, tx: Tx, event: BureauEvent): Promise<void> => {
  afterCommit(tx, () => bureau.bus.emit(event));
  if (isPostgres(tx)) await notifyCopies(tx, bureau.copyId, event);
};
