import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { readConfig } from '../../src/config.ts';
import { openSystem } from '../../src/main.ts';
import { inPart, releaseVariant } from '../../tests/harness/flow-variant.ts';
import { beChild } from './child.ts';
import { takeBenchFlow } from './take-bench-flow.ts';

export interface BureauSettings {
  dataDir: string;
  databaseUrl?: string | undefined;
}

type Question =
  | { profile: 'begin' }
  | { profileTo: string }
  | { memory: 'begin' | 'end' }
  /** Releases the flows in force again under another name; the step, if there is one, in a part of its own. Gives the release. */
  | { vary: { label: string; flow: string; inPart?: string } };

const sampleMs = 100;

/** Resident memory of this process while a load runs, bytes. */
const watchMemory = (): { end(): number[] } => {
  const seen: number[] = [];
  const timer = setInterval(() => seen.push(process.memoryUsage.rss()), sampleMs);
  return {
    end: () => {
      clearInterval(timer);
      return seen;
    },
  };
};

/** A whole bureau with its broker, as `npm start` opens it, on the flows of the bench. */
await beChild<BureauSettings, Question>(async ({ dataDir, databaseUrl }) => {
  const config = readConfig({
    ...process.env,
    BUREAU_MODE: 'demo',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PORT: '0',
    LOG_LEVEL: process.env['BENCH_LOG'] ?? 'warn',
  });
  const system = await openSystem(config);
  const release = await takeBenchFlow(system.bureau);
  const inspector = new Session();
  inspector.connect();
  let memory = watchMemory();
  memory.end();
  return {
    ready: { url: system.url, release },
    answer: async (question) => {
      if ('profile' in question) {
        await inspector.post('Profiler.enable');
        return inspector.post('Profiler.start');
      }
      if ('profileTo' in question) {
        const { profile } = await inspector.post('Profiler.stop');
        return writeFile(question.profileTo, JSON.stringify(profile));
      }
      if ('vary' in question) {
        const { label, flow, inPart: step } = question.vary;
        return (await releaseVariant(system.bureau, label, { [flow]: step === undefined ? [] : [inPart(step)] })).id;
      }
      if (question.memory === 'end') return memory.end();
      memory = watchMemory();
      return null;
    },
    close: system.close,
  };
});
