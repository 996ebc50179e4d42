const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/** The value below which the share lies, 0 < share ≤ 1; NaN of nothing. */
export const percentile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;

export const median = (values: readonly number[]): number => percentile(values, 0.5);

const round = (value: number): number => Number(value.toPrecision(4));

export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Median and extremes of several rounds, four digits. */
export const spread = (values: readonly number[]): Spread => ({
  median: round(median(values)),
  min: round(Math.min(...values)),
  max: round(Math.max(...values)),
});

/** Latencies in ms. */
export const latency = (values: readonly number[]): { p50: number; p95: number; count: number } => ({
  p50: round(percentile(values, 0.5)),
  p95: round(percentile(values, 0.95)),
  count: values.length,
});

/** Runs `turn` so many times, so many at once. */
export const inLanes = async (
  { count, atOnce }: { count: number; atOnce: number },
  turn: (lane: number) => Promise<void>,
): Promise<void> => {
  let begun = 0;
  const lane = async (index: number): Promise<void> => {
    while (begun < count) {
      begun += 1;
      await turn(index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, index) => lane(index)));
};

/** Runs `turn` on so many lanes at once until the time is up; every lane ends what it has begun. Gives turns per second. */
export const perSecond = async (
  { ms, atOnce }: { ms: number; atOnce: number },
  turn: (lane: number) => Promise<void>,
): Promise<number> => {
  const start = performance.now();
  let done = 0;
  const lane = async (index: number): Promise<void> => {
    while (performance.now() - start < ms) {
      await turn(index);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, index) => lane(index)));
  return (done * 1000) / (performance.now() - start);
};
