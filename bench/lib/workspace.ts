import { cp, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../tests/harness/postgres-server.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The item that takes the bench's flow of three human steps and one worker. */
export const benchItem = 'EPB-03';
/** An item that is decided on the spot, with a decision, a certificate and a proof of service. */
export const documentsItem = 'FIN-02';
export const benchFlow = 'three-steps';

export interface Workspace {
  dir: string;
  /** The project's flows with the bench's among them, for the bare broker: the bureau's gate would refuse one without papers and archive. */
  processes: string;
  /** Address of a fresh database, or undefined for the SQLite file of the data folder. */
  databaseUrl: string | undefined;
  close(): Promise<void>;
}

const openPostgres = async (dir: string): Promise<{ url: string; stop(): Promise<void> }> => {
  await chmod(dir, 0o711);
  const server = await startPostgres(join(dir, 'postgres'), { durable: true });
  if (server === undefined) throw new Error('PostgreSQL: no server program on this machine');
  const client = new pg.Client({ connectionString: `${server.url}/postgres` });
  await client.connect();
  await client.query('create database bench');
  await client.end();
  return { url: `${server.url}/bench`, stop: server.stop };
};

/** A temporary folder for everything that a bench writes. */
export const openWorkspace = async (database: 'sqlite' | 'postgres' = 'sqlite'): Promise<Workspace> => {
  const dir = await mkdtemp(join(tmpdir(), 'oneseal-bench-'));
  const processes = join(dir, 'processes');
  await cp(join(project, 'processes'), processes, { recursive: true });
  await cp(join(project, 'bench/processes'), processes, { recursive: true });
  const postgres = database === 'postgres' ? await openPostgres(dir) : undefined;
  return {
    dir,
    processes,
    databaseUrl: postgres?.url,
    close: async () => {
      await postgres?.stop();
      await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
};
