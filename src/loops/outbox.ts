import type { OutboxRow } from '../store/outbox.ts';
import { endLeases, recallPostponed } from '../store/outbox.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { createDispatcher } from '../usecases/engine/dispatch-outbox.ts';
import type { Loop } from './loop.ts';
import { startLoop } from './loop.ts';

const atOnce = 128;
// A copy that died leaves its leases behind; nobody is nudged when they run out.
const sweepMs = 5_000;

export interface OutboxLoop extends Loop {
  /** Sends at once what this copy has leased as it wrote it; looks for all else that waits. */
  nudge(leased?: OutboxRow): void;
}

/** Sends what the outbox holds as soon as it is written, and what had to wait as soon as the engine is back. */
export const startOutboxLoop = (bureau: Bureau): OutboxLoop => {
  const { store, engine, log } = bureau;
  const dispatcher = createDispatcher(bureau, (ms) => (ms <= 0 ? loop.nudge() : setTimeout(loop.nudge, ms).unref()));
  // SQLite has one copy: leases that are found at the start are those of its dead predecessor.
  let recall = store.dialect === 'sqlite' ? endLeases : undefined;
  const loop = startLoop({ name: 'outbox', log, retryMs: 500 }, async () => {
    const due = recall;
    recall = undefined;
    if (due !== undefined) await store.transaction(due);
    return (await dispatcher.round(atOnce)) ? 0 : sweepMs;
  });
  const unsubscribe = engine.onStateChange((state) => {
    if (state !== 'ready') return;
    recall ??= recallPostponed;
    loop.nudge();
  });
  return {
    nudge: (leased) => (leased === undefined ? loop.nudge() : dispatcher.send(leased)),
    stop: async () => {
      unsubscribe();
      await loop.stop();
      await dispatcher.drain();
    },
  };
};
