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
          sequence: { groupOrder: 1 },
        },
      },
      {
        // One broker a worker, shared by its files: modules are kept between files, and the system with them.
        test: {
          ...shared,
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // Real browsers at one bureau, one file after the other.
        test: {
          ...shared,
          name: 'browser',
          include: long ? ['tests/browser/**/*.test.ts'] : [],
          isolate: false,
          fileParallelism: false,
          testTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        // Brokers that are killed, and starts that are measured, one at a time.
        test: {
          ...shared,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts', 'tests/engine/**/*.test.ts'],
          exclude: long ? [] : longRuns,
          fileParallelism: false,
          testTimeout: 240_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
