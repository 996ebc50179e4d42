import type { Logger } from 'pino';

export interface Loop {
  /** Wakes the loop; while it runs, it runs once more. */
  nudge(): void;
  /** Lets the running round end and stops. */
  stop(): Promise<void>;
}

const longestSleepMs = 24 * 3_600_000;

/**
 * Runs `round` when nudged, and again after the milliseconds it asks for. One round at a time; a failure is logged and
 * tried again after `retryMs`. `restMs` lets nudges gather into one round.
 */
export const startLoop = (
  { name, log, restMs = 0, retryMs = 1_000 }: { name: string; log: Logger; restMs?: number; retryMs?: number },
  round: () => Promise<number | null>,
): Loop => {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Infinity;

  const sleep = (ms: number): void => {
    const at = Date.now() + Math.min(ms, longestSleepMs);
    if (stopped || at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(wake, Math.max(0, at - Date.now()));
  };
  const run = async (): Promise<void> => {
    try {
      const next = await round();
      if (next !== null) sleep(next);
    } catch (error) {
      log.error(
        { loop: name, error: error instanceof Error ? error.message : String(error) },
        'a round of a loop failed',
      );
      sleep(retryMs);
    }
    running = null;
    if (again) {
      again = false;
      sleep(restMs);
    }
  };
  const wake = (): void => {
    dueAt = Infinity;
    if (stopped || running !== null) return;
    running = run();
  };
  return {
    nudge: () => {
      if (stopped) return;
      if (running !== null) again = true;
      else sleep(restMs);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      while (running !== null) await running;
    },
  };
};
