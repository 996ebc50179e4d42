import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

export interface PostgresServer {
  /** `postgres://user@127.0.0.1:port`, without a database name. */
  url: string;
  stop(): Promise<void>;
}

const serverFolder = '/usr/lib/postgresql';

/** The newest server's programs, or undefined. */
const findPrograms = async (): Promise<string | undefined> => {
  const versions = existsSync(serverFolder) ? await readdir(serverFolder) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(serverFolder, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** The server refuses to run as root: then it runs as the user that its package has made. */
const serverUser = async (): Promise<{ uid?: number; gid?: number }> => {
  if (process.getuid?.() !== 0) return {};
  const id = async (flag: string): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
};

/** Starts a PostgreSQL server of its own in a folder, for tests without durable writes; undefined where the machine has none. */
export const startPostgres = async (folder: string, { durable = false } = {}): Promise<PostgresServer | undefined> => {
  const programs = await findPrograms();
  if (programs === undefined) return undefined;
  const user = await serverUser();
  await mkdir(folder, { recursive: true });
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid!);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', PGUSER: 'bureau' } };
  await run(join(programs, 'initdb'), ['-D', data, '-U', 'bureau', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    `fsync=${durable ? 'on' : 'off'}`,
    'max_connections=200',
    'shared_buffers=64MB',
  ];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...options,
    stdio: 'ignore',
  });
  const url = `postgres://bureau@127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: `${url}/postgres` });
    try {
      await client.connect();
      await client.end();
      break;
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(100);
    }
  }
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.kill('SIGINT');
      }),
  };
};
