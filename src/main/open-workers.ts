import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bureau, WorkerFigures } from '../usecases/bureau.ts';
import { doWork } from '../usecases/work/do-work.ts';
import type { Verb } from '../usecases/work/verb.ts';
import { openWorkerFigures } from './worker-figures.ts';

const jobsAtOnce = 32;
const jobTimeoutMs = 10_000;

/** The workers of a folder by job type, which is the file's name. */
const readWorkers = async (folder: string): Promise<Map<string, Verb>> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const read = names.map(async (name) => {
    const module = (await import(pathToFileURL(join(folder, name)).href)) as { default: Verb };
    return [name.replace(/\.ts$/, ''), module.default] as const;
  });
  return new Map(await Promise.all(read));
};

/** Opens every worker of the folder; closing waits for the jobs that run. */
export const openWorkers = async (
  bureau: Bureau,
  folder: string,
): Promise<{ close(): Promise<void>; figures(): WorkerFigures[] }> => {
  const counts = openWorkerFigures();
  const workers = [...(await readWorkers(folder))].map(([type, verb]) =>
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
