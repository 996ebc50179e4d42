import { jobContract } from '../../diagram/job-contract.ts';
import { wrongHeaders } from '../../diagram/lint/rules/job-headers.ts';
import { plainJobType } from '../../diagram/rehearsal/rehearsal-files.ts';
import type { OpenJob } from '../../store/rehearsals.ts';
import type { Bureau } from '../bureau.ts';
import type { RehearsalState } from './fold-rehearsal.ts';

const userTask = 'io.camunda.zeebe:userTask';

export const isHuman = ({ type }: Pick<OpenJob, 'type'>): boolean => type === userTask;

/** What a worker of the bureau would stop at: a type that nobody serves, a header that it refuses. */
export const stopsAt = ({ type, headers }: OpenJob): { zh: string; en: string }[] => {
  const plain = plainJobType(type);
  const contract = jobContract[plain];
  if (contract === undefined)
    return [{ zh: `没有办理作业类型 ${plain} 的程序`, en: `no worker serves the job type ${plain}` }];
  // The engine leaves out headers without a value.
  const empty = Object.entries(contract.headers).filter(([, value]) => value.test(''));
  const given = { ...Object.fromEntries(empty.map(([name]) => [name, ''])), ...headers };
  return wrongHeaders(given, contract).map(({ zh, en }) => ({ zh, en }));
};

/** An automatic step that works and leaves nothing to choose. */
const goesByItself = (job: OpenJob): boolean => {
  if (isHuman(job) || stopsAt(job).length > 0) return false;
  const { returns, errors = [] } = jobContract[plainJobType(job.type)]!;
  return returns.length === 0 && errors.length === 0;
};

/**
 * Completes the open automatic steps that leave nothing to choose. What the engine tells of it brings the next ones; what
 * fails stays open, for the analyst to go on by hand.
 */
export const runOn = (bureau: Bureau, { status, jobs }: Pick<RehearsalState, 'status' | 'jobs'>): void => {
  if (status !== 'running') return;
  for (const { jobKey } of jobs.filter(goesByItself))
    bureau.engine
      .completeJob(jobKey, {})
      .catch((error: unknown) =>
        bureau.log.info({ jobKey, error: String(error) }, 'a step of a rehearsal did not go by itself'),
      );
};
