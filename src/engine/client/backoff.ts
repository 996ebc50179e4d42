/** Milliseconds to wait before attempt n + 1 (n counts from 0): doubled each time, bounded, half of it random. */
export const backoffMs = (attempt: number, firstMs: number, lastMs: number): number => {
  const whole = Math.min(firstMs * 2 ** attempt, lastMs);
  return whole / 2 + (Math.random() * whole) / 2;
};

/** Waits; ends early, without an error, when the signal is aborted. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal?.addEventListener('abort', finish);
  });
