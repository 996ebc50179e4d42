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

/** What the database itself might spoil; the law and the doors stand above it. */
const twice = [
  'tests/system/{paths,send-back,clock-against-person,join}.test.ts',
  'tests/system/guarantees/**/*.test.ts',
];

const onDatabase = (database: 'sqlite' | 'postgres', include: string[]) => ({
  test: {
    ...shared,
    name: database,
    include,
    provide: { database },
    isolate: false,
    fileParallelism: false,
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
      // One bureau and one broker on each database, shared by the files that run there.
      onDatabase('sqlite', ['tests/system/**/*.test.ts']),
      onDatabase('postgres', twice),
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
