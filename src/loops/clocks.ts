import { nextDeadline } from '../store/clocks.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { fireClocks } from '../usecases/clock/fire-clocks.ts';
import type { Loop } from './loop.ts';
import { startLoop } from './loop.ts';

// A copy that died has told nobody of the deadlines that it wrote.
const sweepMs = 60_000;

/** Wakes at the next deadline of all clocks, and whenever a clock or a task has changed. */
export const startClockLoop = (bureau: Bureau): Loop =>
  startLoop({ name: 'clocks', log: bureau.log, restMs: 100 }, async () => {
    await fireClocks(bureau);
    const next = await nextDeadline(bureau.store.read, bureau.clock.now());
    return next === null ? sweepMs : Math.min(sweepMs, bureau.clock.until(next) + 1);
  });
