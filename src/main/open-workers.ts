import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Bureau, WorkerFigures } from '../usecases/bureau.ts';
import { doWork } from '../usecases/work/do-work.ts';
import type { Verb } from '../usecases/work/verb.ts';
import { openWorkerFigures } from './worker-figures.ts';

const jobsAtOnce = 32;
const jobTimeoutMs = 10_000;

const folder = fileURLToPath(new URL('../../workers', import.meta.url));

/** The workers by job type, which is the file's name. */
const readWorkers = async (): Promise<Map<string, Verb>> => {
  const types = (await readdir(folder)).filter((name) => name.endsWith('.ts')).map((name) => name.replace(/\.ts$/, ''));
  const read = types.map(async (type) => {
    // A relative place: bundles take in what it may name.
    const module = (await import(`../../workers/${type}.ts`)) as { default: Verb };
    return [type, module.default] as const;
  });
  return new Map(await Promise.all(read));
};

/** Opens every worker; closing waits for the jobs that run. */
export const openWorkers = async (bureau: Bureau): Promise<{ close(): Promise<void>; figures(): WorkerFigures[] }> => {
  const counts = openWorkerFigures();
  const workers = [...(await readWorkers())].map(([type, verb]) =>
    bureau.engine.openWorker({
      type,
      maxJobs: jobsAtOnce,
      timeoutMs: jobTimeoutMs,
      handler: counts.counted(type, (job) => doWork(bureau, verb, job)),
    }),
  );
  return {
    figures: counts.figures,
    close: async () => void (await Promise.all(workers.map((worker) => worker.close()))),
  };
};
