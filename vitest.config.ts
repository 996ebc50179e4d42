import { defineConfig } from 'vitest/config';
import ByProject from './tests/harness/by-project.ts';

const shared = {
  pool: 'forks' as const,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  globalSetup: ['tests/harness/global-setup.ts'],
  // Room for young objects: without it a fifth of the time goes to collecting them.
  execArgv: ['--max-semi-space-size=64'],
  // Brokers of tests are young: what the second compiler would make of them is never earned back.
  env: { BROKER_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1' },
};

// Bureaus wait for brokers, browsers and each other a third of the time: on two cores three of them fit.
const bureaus = { maxWorkers: 3, sequence: { groupOrder: 2 } };

/** Runs the files of a folder at one bureau with one broker, on a database of this kind. */
const atOneBureau = (name: string, folder: string, database: 'sqlite' | 'postgres') => ({
  test: {
    ...shared,
    name,
    include: [`tests/${folder}/shared-bureau.ts`],
    provide: { database },
    testTimeout: 120_000,
    ...bureaus,
  },
});

export default defineConfig({
  test: {
    reporters: ['default', './tests/harness/closing-line.ts'],
    maxWorkers: 2,
    sequence: { sequencer: ByProject },
    projects: [
      {
        test: {
          ...shared,
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/system/**', 'tests/faults/**', 'tests/engine/**', 'tests/browser/**'],
          isolate: false,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      // The long ones first.
      atOneBureau('sqlite', 'system', 'sqlite'),
      atOneBureau('postgres', 'system', 'postgres'),
      atOneBureau('browser', 'browser', 'sqlite'),
      {
        // Brokers and applications that are killed: each file has its own. What is long is told by `npm run chaos`.
        test: {
          ...shared,
          name: 'faults',
          isolate: false,
          exclude: process.env['CHAOS_CASES'] === undefined ? ['tests/faults/long/**'] : [],
          include: ['tests/faults/**/*.test.ts', 'tests/engine/**/*.test.ts'],
          testTimeout: 240_000,
          ...bureaus,
        },
      },
    ],
  },
});
