import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 40_000;

/** Reads until it is as expected; Vitest's own way knows one test at a time, and these stand side by side. Error: what came last. */
export const until = async <T>(read: () => T | Promise<T>, holds: (found: T) => boolean): Promise<void> => {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await read();
    if (holds(found)) return;
    if (Date.now() > end) throw new Error(`not as expected: ${JSON.stringify(found)}`);
    await sleep(50);
  }
};
