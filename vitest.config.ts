import { defineConfig } from 'vitest/config';

const shared = {
  pool: 'forks' as const,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  globalSetup: ['tests/harness/global-setup.ts'],
};

// The long runs: browsers, a broker that goes away for long, kills on PostgreSQL. `npm run test:long` takes them too.
const long = process.env['TEST_LONG'] === '1';
const longRuns = [
  'tests/faults/broker-down.test.ts',
  'tests/faults/clean-stop.test.ts',
  'tests/faults/disk-full.test.ts',
];

const onDatabase = (database: 'sqlite' | 'postgres') => ({
  test: {
    ...shared,
    name: database,
    include: ['tests/system/shared-bureau.ts'],
    provide: { database },
    sequence: { groupOrder: 2 },
  },
});

export default defineConfig({
  test: {
    reporters: ['default', './tests/harness/closing-line.ts'],
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/system/**', 'tests/faults/**', 'tests/engine/**', 'tests/browser/**'],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      // One bureau and one broker on each database, side by side.
      onDatabase('sqlite'),
      onDatabase('postgres'),
      {
        // Real browsers at one bureau, one file after the other.
        test: {
          ...shared,
          name: 'browser',
          include: long ? ['tests/browser/**/*.test.ts'] : [],
          isolate: false,
          fileParallelism: false,
          provide: { database: 'sqlite' as const },
          testTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        // Brokers and applications that are killed: each file has its own.
        test: {
          ...shared,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts', 'tests/engine/**/*.test.ts'],
          exclude: long ? [] : longRuns,
          testTimeout: 240_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
