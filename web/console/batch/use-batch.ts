import { useRef, useState } from 'react';

/** How many go to the server in one request, so that progress shows and a stop is heard. */
const atOnce = 10;

export interface BatchRun<R> {
  results: readonly R[];
  total: number;
  running: boolean;
  error: unknown;
  start(all: readonly string[]): Promise<void>;
  /** What is on its way comes to its end; nothing more is sent. */
  stop(): void;
}

/** Sends many a few at a time; what was done stays done, and each has its result. */
export const useBatchRun = <R>(
  send: (some: readonly string[]) => Promise<readonly R[]>,
  onEnd: () => void,
): BatchRun<R> => {
  const [results, setResults] = useState<readonly R[]>([]);
  const [total, setTotal] = useState(0);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const stopped = useRef(false);
  const start = async (all: readonly string[]): Promise<void> => {
    stopped.current = false;
    setResults([]);
    setTotal(all.length);
    setError(null);
    setRunning(true);
    try {
      for (let from = 0; from < all.length && !stopped.current; from += atOnce) {
        const some = await send(all.slice(from, from + atOnce));
        setResults((known) => [...known, ...some]);
      }
    } catch (failed) {
      setError(failed);
    }
    setRunning(false);
    onEnd();
  };
  return { results, total, running, error, start, stop: () => (stopped.current = true) };
};
