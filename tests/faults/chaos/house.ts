import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { inject } from 'vitest';
import { startDemoPeers } from '../../../src/connectors/demo/start-demo-peers.ts';
import { brokerFolder, readStreamSettings } from '../../../src/engine/broker/broker-folder.ts';
import { findFreePorts } from '../../../src/engine/broker/ports.ts';
import { startBrokerOn } from '../../engine/start-test-broker.ts';
import { newDatabase } from '../../harness/databases.ts';
import { firstMoment } from '../../harness/system.ts';
import type { Application } from './application.ts';
import { runApplication } from './application.ts';
import type { Random } from './random.ts';
import type { Account } from './tee.ts';
import { openAccount, openTee } from './tee.ts';

/** A whole bureau of processes that can be killed, and the broker's own account of what it did. */
export interface House {
  addresses: string[];
  copies: Application[];
  account: Account;
  dataDir: string;
  databaseUrl: string;
  /** Finds the JVM that runs, to be killed at once by what is given; undefined where none is running. */
  aimAtBroker(): Promise<Shot | undefined>;
  /** Stands ready to let the database drop every connection to it. */
  aimAtConnections(): Promise<Shot | undefined>;
  /** Ends the applications, then the broker. */
  stop(): Promise<void>;
}

/** Ends what was aimed at; false where it was gone. */
export type Shot = () => boolean | Promise<boolean>;

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | undefined;
  return () => (done ??= work());
};

const shared = {
  BUREAU_MODE: 'demo',
  DEMO_CLOCK: firstMoment,
  LOG_LEVEL: process.env['TEST_LOG'] ?? 'warn',
  HOST: '127.0.0.1',
};

const logOf = async (name: string): Promise<string> => {
  const folder = process.env['CHAOS_LOGS'] ?? inject('root');
  await mkdir(folder, { recursive: true });
  return join(folder, `${name}.log`);
};

const killNow = (pid: number): boolean => {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself since it was aimed at, say while it was being started anew.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
};

/** Finds a JVM that runs on this folder, and nothing else that may have its number by now. */
const aimAtEngine = async (pid: number, folder: string): Promise<Shot | undefined> => {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]);
    return stdout.includes(folder) ? () => killNow(pid) : undefined;
  } catch {
    return undefined;
  }
};

const aimAtConnections = async (databaseUrl: string): Promise<Shot> => {
  const { pathname } = new URL(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl.replace(pathname, '/postgres') });
  await client.connect();
  const name = pathname.slice(1);
  return async () => {
    const { rowCount } = await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [name],
    );
    await client.end();
    return (rowCount ?? 0) > 0;
  };
};

/** SQLite, one copy that manages its own broker: what `npm start` gives. */
export const openSingle = async (random: Random, name: string): Promise<House> => {
  const dataDir = join(inject('root'), name);
  const folder = brokerFolder(dataDir);
  const settings = await readStreamSettings(dataDir);
  const [port, tee] = (await findFreePorts(2)) as [number, number];
  await writeFile(join(folder.root, 'stream.json'), JSON.stringify({ ...settings, doors: [tee] }));
  const account = openAccount();
  const between = await openTee(account, { port: tee, door: settings.port, random });
  const copy = runApplication({ ...shared, DATA_DIR: dataDir, PORT: String(port) }, await logOf(name));
  return {
    addresses: [`http://127.0.0.1:${port}`],
    copies: [copy],
    account,
    dataDir,
    databaseUrl: `sqlite:${join(dataDir, 'oneseal.sqlite')}`,
    aimAtBroker: async () => {
      const pid = Number((await readFile(folder.pidFile, 'utf8').catch(() => '')).split(' ')[0]);
      return pid > 0 ? aimAtEngine(pid, folder.root) : undefined;
    },
    aimAtConnections: () => Promise.resolve(undefined),
    stop: once(async () => {
      await copy.stop();
      await between.close();
    }),
  };
};

/** PostgreSQL, two copies of the application, one broker and the peers of both outside of them. */
export const openPair = async (random: Random, name: string): Promise<House> => {
  const dataDir = join(inject('root'), name);
  const brokerDir = join(inject('root'), `${name}-broker`);
  const databaseUrl = await newDatabase('postgres', { empty: true });
  const ports = await findFreePorts(6);
  const places = [0, 1].map((index) => ({ port: ports[index]!, door: ports[index + 2]!, tee: ports[index + 4]! }));
  const account = openAccount();
  const tees = await Promise.all(places.map(({ door, tee }) => openTee(account, { port: tee, door, random })));
  const password = 'between-broker-and-copies';
  const doors = places.map(({ tee }) => tee);
  const secrets = { quick: password, bulk: password };
  const broker = await startBrokerOn(brokerDir, { port: doors[0]!, doors, secrets });
  await broker.ready;
  await mkdir(dataDir, { recursive: true });
  const peers = await startDemoPeers({ dataDir });
  const peerSettings = Object.entries(peers.peers).flatMap(([peer, { url, token }]) => [
    [`PEER_${peer.toUpperCase()}_URL`, url],
    [`PEER_${peer.toUpperCase()}_TOKEN`, token],
  ]);
  // Both at once, on an empty database and an empty folder.
  const copies = await Promise.all(
    places.map(async ({ port, door }, index) =>
      runApplication(
        {
          ...shared,
          ...(Object.fromEntries(peerSettings) as Record<string, string>),
          DATA_DIR: dataDir,
          DATABASE_URL: databaseUrl,
          ZEEBE_ADDRESS: broker.gatewayAddress,
          STREAM_PORT: String(door),
          STREAM_PASSWORD: password,
          PORT: String(port),
        },
        await logOf(`${name}-${index + 1}`),
      ),
    ),
  );
  return {
    addresses: places.map(({ port }) => `http://127.0.0.1:${port}`),
    copies,
    account,
    dataDir,
    databaseUrl,
    aimAtBroker: async () => {
      const pid = broker.enginePid();
      return pid === undefined ? undefined : aimAtEngine(pid, brokerDir);
    },
    aimAtConnections: () => aimAtConnections(databaseUrl),
    stop: once(async () => {
      await Promise.all(copies.map((copy) => copy.stop()));
      await broker.stop();
      await Promise.all([...tees.map((tee) => tee.close()), peers.close()]);
    }),
  };
};
