import type { Job, JobResult } from '../engine/engine.ts';
import type { WorkerFigures } from '../usecases/bureau.ts';

type Handler = (job: Job) => Promise<JobResult>;

interface Count extends Omit<WorkerFigures, 'lastMinute' | 'meanMs'> {
  tookMs: number;
  /** Ends of the last minute, ms. */
  ends: number[];
}

const minuteMs = 60_000;

/** Counts what the workers of this copy do, by job type. */
export const openWorkerFigures = () => {
  const counts = new Map<string, Count>();
  const counted = (type: string, handler: Handler): Handler => {
    const count: Count = { type, atWork: 0, done: 0, failed: 0, lastFailureAt: null, tookMs: 0, ends: [] };
    counts.set(type, count);
    const end = (failed: boolean, begun: number): void => {
      const now = Date.now();
      count.atWork -= 1;
      count.tookMs += now - begun;
      count.ends = [...count.ends.filter((at) => at > now - minuteMs), now];
      if (failed) {
        count.failed += 1;
        count.lastFailureAt = new Date(now).toISOString();
      } else count.done += 1;
    };
    return async (job) => {
      const begun = Date.now();
      count.atWork += 1;
      try {
        const result = await handler(job);
        end(result.result === 'fail', begun);
        return result;
      } catch (error) {
        end(true, begun);
        throw error;
      }
    };
  };
  const figures = (): WorkerFigures[] =>
    [...counts.values()]
      .map(({ tookMs, ends, ...count }) => ({
        ...count,
        lastMinute: ends.filter((at) => at > Date.now() - minuteMs).length,
        meanMs: Math.round(tookMs / Math.max(1, count.done + count.failed)),
      }))
      .sort((a, b) => (a.type < b.type ? -1 : 1));
  return { counted, figures };
};
