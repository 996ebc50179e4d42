import { EngineError } from '../engine-error.ts';
import type { Job, JobResult, Logger } from '../engine.ts';
import { backoffMs, pause } from './backoff.ts';
import type { Commands } from './commands.ts';

const ATTEMPTS = 6;
const FIRST_DELAY_MS = 100;
const LAST_DELAY_MS = 3_000;
/** Back-off of a job whose handler threw or whose result was refused, ms. */
const THROWN_BACK_OFF_MS = 1_000;

type Finisher = Pick<Commands, 'completeJob' | 'failJob' | 'throwJobError'>;

const sendResult = (commands: Finisher, job: Job, result: JobResult): Promise<void> => {
  if (result.result === 'complete') return commands.completeJob(job.jobKey, result.variables);
  if (result.result === 'error') return commands.throwJobError(job.jobKey, result.code, result.message);
  return commands.failJob(job.jobKey, result);
};

/** The failure that costs one of the job's retries; at none an incident is made. */
export const costsOneRetry = (job: Job, error: unknown): JobResult => ({
  result: 'fail',
  message: error instanceof Error ? error.message : String(error),
  retries: Math.max(job.retries - 1, 0),
  backOffMs: THROWN_BACK_OFF_MS,
});

/**
 * Tells the engine how a job ended; repeats while the engine is unavailable, at most six times: after that the job times
 * out and comes again. Never throws.
 */
export const finishJob = async (commands: Finisher, job: Job, result: JobResult, log: Logger): Promise<void> => {
  let telling = result;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await sendResult(commands, job, telling);
    } catch (error) {
      const kind = error instanceof EngineError ? error.kind : 'refused';
      const fields = { err: error, jobKey: job.jobKey, type: job.type };
      if (kind === 'not-found') return log.info(fields, 'the job has ended already');
      if (kind === 'refused') {
        log.error(fields, 'the result of the job was refused');
        if (telling !== result || telling.result === 'fail') return;
        telling = costsOneRetry(job, error);
      } else {
        await pause(backoffMs(attempt, FIRST_DELAY_MS, LAST_DELAY_MS));
      }
    }
  }
  log.warn(
    { jobKey: job.jobKey, type: job.type },
    'the result of the job did not reach the engine; the job will come again',
  );
};
