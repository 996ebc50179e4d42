import type { Bureau } from '../../src/usecases/bureau.ts';
import { setDemoClock } from '../../src/usecases/clock/set-demo-clock.ts';

/** Next morning at nine, so that the hour of the day never decides. */
const morningAfter = (instant: string): string => new Date(Date.parse(instant) + 1 + 9 * 3_600_000).toISOString();

/** Lets time pass to the morning after an instant; clocks that run out meanwhile take their effect. */
export const letPass = async (bureau: Bureau, until: string): Promise<void> => {
  const morning = morningAfter(until);
  if (morning > bureau.clock.now()) await setDemoClock(bureau, morning);
};

/** The same bureau for somebody whose clock shows this instant, while for everybody else time stands as it is. */
export const bureauAt = (bureau: Bureau, instant: string): Bureau => ({
  ...bureau,
  clock: { ...bureau.clock, now: () => instant, until: () => 0 },
});

/** The first moment after an instant. */
export const justAfter = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();

interface Sleeper {
  until: string;
  wake: () => void;
}

/**
 * Lets several stories share one clock: time jumps to the nearest deadline once every story waits for one, so that no
 * story's clock runs out behind its back.
 */
export const createTimeKeeper = (bureau: Bureau) => {
  let awake = 0;
  const sleepers: Sleeper[] = [];
  const jump = async (): Promise<void> => {
    if (awake > 0 || sleepers.length === 0) return;
    sleepers.sort((a, b) => (a.until < b.until ? -1 : 1));
    const { until } = sleepers[0]!;
    const due = sleepers.filter((sleeper) => sleeper.until <= until);
    sleepers.splice(0, due.length);
    awake += due.length;
    await letPass(bureau, until);
    for (const { wake } of due) wake();
  };
  return {
    /** Runs a story; while it neither sleeps nor has ended, time does not jump. */
    tell: async (story: () => Promise<void>): Promise<void> => {
      awake += 1;
      try {
        await story();
      } finally {
        awake -= 1;
        await jump();
      }
    },
    sleepUntil: async (until: string): Promise<void> => {
      awake -= 1;
      const woken = new Promise<void>((wake) => sleepers.push({ until, wake }));
      await jump();
      await woken;
    },
  };
};
