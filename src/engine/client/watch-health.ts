import type { EngineState } from '../engine.ts';
import { backoffMs, pause } from './backoff.ts';

const CHECK_EVERY_MS = 2_000;

export interface Health {
  state(): EngineState;
  onStateChange(listener: (state: EngineState) => void): () => void;
  /** Looks now instead of at the next turn: a command has just failed. */
  suspect(): void;
  close(): void;
}

/** Asks `isReady` again and again (every 2 s while it is, sooner while it is not) and tells of changes. */
export const watchHealth = (isReady: () => Promise<boolean>): Health => {
  let state: EngineState = 'connecting';
  const listeners = new Set<(state: EngineState) => void>();
  const closing = new AbortController();
  let hurry = new AbortController();

  const watch = async (): Promise<void> => {
    for (let failures = 0; !closing.signal.aborted;) {
      const ready = await isReady();
      if (closing.signal.aborted) return;
      failures = ready ? 0 : failures + 1;
      // a first failure while connecting is no news: the broker may be starting
      const next: EngineState = ready ? 'ready' : state === 'connecting' ? 'connecting' : 'down';
      if (next !== state) {
        state = next;
        for (const listener of listeners) listener(next);
      }
      hurry = new AbortController();
      const delay = ready ? CHECK_EVERY_MS : backoffMs(failures, 50, CHECK_EVERY_MS / 2);
      await pause(delay, AbortSignal.any([hurry.signal, closing.signal]));
    }
  };
  void watch();

  return {
    state: () => state,
    onStateChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    suspect: () => {
      if (state === 'ready') hurry.abort();
    },
    close: () => closing.abort(),
  };
};
