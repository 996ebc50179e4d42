import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import type { DatabaseName } from './databases.ts';
import { prepareTemplates } from './databases.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder for everything that a run writes; removed at its end. */
    root: string;
    /** Address of a PostgreSQL server without a database name; '' where the machine has none. */
    postgres: string;
    /** The database of this project's shared bureau. */
    database: DatabaseName;
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Brokers end by themselves when their application does; the folder goes after them. */
const brokersGone = async (root: string): Promise<void> => {
  const names = await readdir(root, { recursive: true });
  for (const name of names.filter((one) => one.endsWith('engine.pid'))) {
    const pid = Number(await readFile(join(root, name), 'utf8').catch(() => ''));
    for (let waited = 0; pid > 0 && isAlive(pid); waited += 100) {
      if (waited === 30_000) process.kill(pid, 'SIGKILL');
      await sleep(100);
    }
  }
};

let users = 0;
let shared: Promise<{ root: string; postgres: string; close(): Promise<void> }> | undefined;

const open = async () => {
  const root = await mkdtemp(join(tmpdir(), 'oneseal-test-'));
  // The database server runs as a user of its own and must reach its folder below.
  await chmod(root, 0o711);
  const server = await startPostgres(join(root, 'postgres'));
  if (server === undefined) console.log('PostgreSQL: no server program on this machine, its tests are skipped');
  const postgres = server?.url ?? '';
  await prepareTemplates(root, postgres);
  return {
    root,
    postgres,
    close: async () => {
      await brokersGone(root);
      await server?.stop();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** One folder and one PostgreSQL server for the whole run, whichever projects take part. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  users += 1;
  shared ??= open();
  const { root, postgres, close } = await shared;
  project.provide('root', root);
  project.provide('postgres', postgres);
  return async () => {
    users -= 1;
    if (users === 0) {
      shared = undefined;
      await close();
    }
  };
};
