import type { Bureau } from '../usecases/bureau.ts';
import { createDispatcher } from '../usecases/engine/dispatch-outbox.ts';
import type { Loop } from './loop.ts';
import { startLoop } from './loop.ts';

const atOnce = 128;
// A copy that died leaves its leases behind; nobody is nudged when they run out.
const sweepMs = 5_000;

/** Sends what the outbox holds as soon as it is written. */
export const startOutboxLoop = (bureau: Bureau): Loop => {
  const dispatcher = createDispatcher(bureau, (ms) => (ms <= 0 ? loop.nudge() : setTimeout(loop.nudge, ms).unref()));
  const loop = startLoop({ name: 'outbox', log: bureau.log, retryMs: 500 }, async () =>
    (await dispatcher.round(atOnce)) ? 0 : sweepMs,
  );
  return {
    nudge: loop.nudge,
    stop: async () => {
      await loop.stop();
      await dispatcher.drain();
    },
  };
};
