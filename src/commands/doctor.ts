import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { brokerFolder } from '../engine/broker/broker-folder.ts';
import { checkSpace, freeBytes } from '../engine/broker/check-space.ts';
import { ZEEBE_VERSION, defaultCacheDir, hasZeebe, zeebeHome } from '../engine/broker/fetch-zeebe.ts';
import { findProgram, lockCommand } from '../engine/broker/file-lock.ts';
import { findJava } from '../engine/broker/find-java.ts';
import { isPortFree } from '../engine/broker/ports.ts';
import { openGateway } from '../engine/client/gateway.ts';
import { arePartitionsReady } from '../engine/client/probe-gateway.ts';
import { loadSealKey } from '../documents/seal/seal-key.ts';
import { BureauError } from '../errors.ts';
import { pingDatabase } from '../store/database.ts';

/** One thing that must be right before `npm start` works; `run` returns what it found and throws BureauError otherwise. */
export interface Check {
  name: { zh: string; en: string };
  run: () => Promise<string>;
}

/** Bytes that the data folder needs for a start. */
const SPACE_NEEDED = 400_000_000;
const PROBE_DEADLINE_MS = 5_000;

const checkNode = async (): Promise<string> => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major >= 22 || (major === 20 && minor >= 18)) return process.versions.node;
  throw new BureauError('node-too-old', { found: process.versions.node });
};

const checkCache = async (cacheDir: string, path: string): Promise<string> => {
  if (await hasZeebe(cacheDir)) return zeebeHome(cacheDir);
  const mvn = await findProgram('mvn', path);
  if (mvn === undefined) throw new BureauError('maven-missing', { version: ZEEBE_VERSION });
  return `${mvn} → ${cacheDir}`;
};

const checkDataFolder = async (dataDir: string): Promise<string> => {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
  } catch (error) {
    throw new BureauError('data-folder-unusable', { folder: dataDir, reason: (error as Error).message });
  }
  await checkSpace(dataDir, SPACE_NEEDED);
  return `${dataDir}, ${Math.floor((await freeBytes(dataDir)) / 1e6)} MB`;
};

const checkUnused = async (dataDir: string, path: string): Promise<string> => {
  const { ownerLock } = brokerFolder(dataDir);
  const [program, ...args] = await lockCommand(ownerLock, path);
  const wasStarted = await stat(ownerLock).then(
    () => true,
    () => false,
  );
  if (!wasStarted) return dataDir;
  await promisify(execFile)(program, [...args, 'true']).catch(() => {
    throw new BureauError('data-folder-in-use', { folder: dataDir });
  });
  return dataDir;
};

const checkPort = async (port: number): Promise<string> => {
  if (port !== 0 && !(await isPortFree(port))) throw new BureauError('port-taken', { port, setting: 'PORT' });
  return String(port);
};

const checkCluster = async ({ address, tls, oauth }: NonNullable<Config['zeebe']>): Promise<string> => {
  const gateway = openGateway({ address, ...(tls && { tls: {} }), ...(oauth && { oauth }) });
  const ready = await arePartitionsReady(gateway, PROBE_DEADLINE_MS);
  gateway.close();
  if (!ready) throw new BureauError('zeebe-unreachable', { address });
  return address;
};

const checkDatabase = async (url: string): Promise<string> => {
  if (url.startsWith('sqlite:')) return 'SQLite';
  const address = new URL(url);
  const shown = `${address.host}${address.pathname}`;
  await pingDatabase(url).catch((error: unknown) => {
    throw new BureauError('database-unreachable', {
      database: shown,
      reason: error instanceof Error ? error.message : String(error),
    });
  });
  return shown;
};

const checkSeal = async ({ seal, mode }: Config): Promise<string> => {
  if (seal === undefined && mode === 'demo') return '样章 · specimen';
  if (seal === undefined) throw new BureauError('seal-key-missing');
  return (await loadSealKey(seal.p12, seal.passwordFile)).info.subject;
};

/** The checks of these settings, in the order in which a start needs them. */
export const doctorChecks = (config: Config): Check[] => {
  const { dataDir, zeebe } = config;
  const { javaHome, path } = config.java;
  const { home } = config;
  const places = { platform: process.platform, home, xdgCacheHome: config.xdgCacheHome };
  const cacheDir = config.cacheDir ?? defaultCacheDir(places);
  const describeJava = async (): Promise<string> => {
    const java = await findJava({ javaHome, path, home });
    return `${java.version}, ${java.home}`;
  };
  const engine: Check[] = zeebe
    ? [{ name: { zh: '流程引擎', en: 'Zeebe cluster' }, run: () => checkCluster(zeebe) }]
    : [
        { name: { zh: 'Java', en: 'Java' }, run: describeJava },
        { name: { zh: 'Zeebe 与 Maven', en: 'Zeebe and Maven' }, run: () => checkCache(cacheDir, path) },
        { name: { zh: '数据目录占用', en: 'data folder not in use' }, run: () => checkUnused(dataDir, path) },
      ];
  return [
    { name: { zh: 'Node.js', en: 'Node.js' }, run: checkNode },
    { name: { zh: '数据目录', en: 'data folder' }, run: () => checkDataFolder(dataDir) },
    { name: { zh: '数据库', en: 'database' }, run: () => checkDatabase(config.databaseUrl) },
    { name: { zh: '印章密钥', en: 'seal key' }, run: () => checkSeal(config) },
    ...engine,
    { name: { zh: '端口', en: 'port' }, run: () => checkPort(config.port) },
  ];
};

const tell = (error: unknown): string[] => {
  if (!(error instanceof BureauError)) return [error instanceof Error ? error.message : String(error)];
  const { zh, en } = error.toJSON().message;
  return [zh, en];
};

/** Runs the checks and prints a line for each. @returns how many failed */
export const runDoctor = async (checks: Check[], print: (line: string) => void): Promise<number> => {
  let failed = 0;
  for (const { name, run } of checks) {
    const label = name.zh === name.en ? name.zh : `${name.zh} · ${name.en}`;
    try {
      print(`✔ ${label}: ${await run()}`);
    } catch (error) {
      failed += 1;
      print(`✘ ${label}`);
      for (const line of tell(error)) print(`    ${line}`);
    }
  }
  return failed;
};

const main = async (): Promise<void> => {
  let config: Config | undefined;
  const settings: Check = {
    name: { zh: '配置', en: 'settings' },
    run: async () => {
      config = readConfig();
      return config.mode;
    },
  };
  let failed = await runDoctor([settings], console.log);
  if (config !== undefined) failed += await runDoctor(doctorChecks(config), console.log);
  process.exitCode = failed > 0 ? 1 : 0;
};

if (process.argv[1] === join(import.meta.dirname, 'doctor.ts')) await main();
