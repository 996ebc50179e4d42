import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Config } from '../../src/config.ts';
import { readConfig } from '../../src/config.ts';
import type { System } from '../../src/main.ts';
import { openSystem } from '../../src/main.ts';
import type { DatabaseName } from './databases.ts';
import { isAvailable, newDatabase } from './databases.ts';

/** Far from the machine's date: the calendar is known for years ahead, so that tests may let months pass. */
export const firstMoment = '2020-06-01T01:00:00.000Z';

/** Settings of a bureau of its own, with everything below the run's folder and on free ports. */
export const testConfig = async (
  database: DatabaseName,
  name: string,
  more: Record<string, string> = {},
): Promise<Config> => {
  const dataDir = join(inject('root'), name);
  await mkdir(dataDir, { recursive: true });
  const config = readConfig({
    ...process.env,
    BUREAU_MODE: 'demo',
    DATA_DIR: dataDir,
    PORT: '0',
    DEMO_CLOCK: firstMoment,
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'fatal',
    // A machine that other work keeps busy refuses nothing that a test asks for.
    OVERLOAD_DELAY_MS: '0',
    ...more,
  });
  return { ...config, databaseUrl: await newDatabase(database) };
};

let running: Promise<System> | undefined;

/** The worker's one bureau, on the database of its project, shared by its test files; it ends with the worker. */
export const sharedSystem = (): Promise<System> => {
  const database = inject('database');
  running ??= testConfig(database, `${database}-${process.pid}`)
    .then((config) => openSystem(config))
    .catch((error: unknown) => {
      // Of an error with a JSON of its own the runner shows no words.
      throw new Error(String(error));
    });
  return running;
};

/** Whether the project's database can be had on this machine. */
export const hasDatabase = (): boolean => isAvailable(inject('database'));
