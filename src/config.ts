import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { BureauError } from './errors.ts';

export interface ZeebeCluster {
  address: string;
  tls: boolean;
  oauth?: { url: string; audience: string; clientId: string; clientSecret: string };
}

/** Where the record stream is received; on a managed broker it is chosen and kept by the broker's folder. */
export interface StreamSettings {
  host: string;
  port: number;
  /** Passwords of the exporters; the user names are `quick` and `bulk`. */
  secrets: { quick: string; bulk: string };
}

export type PeerName = 'sms' | 'mail' | 'supervision' | 'tax' | 'payment' | 'police' | 'upper' | 'registry';

export interface Config {
  mode: 'demo' | 'production';
  bureauName: string;
  host: string;
  port: number;
  /** Address under which people reach the bureau, printed in QR codes; empty: the address it listens on. */
  publicUrl: string;
  dataDir: string;
  cacheDir: string | undefined;
  databaseUrl: string;
  /** An existing cluster; undefined: a managed broker in the data folder. */
  zeebe: ZeebeCluster | undefined;
  stream: StreamSettings | undefined;
  seal: { p12: string; passwordFile: string } | undefined;
  /** Address and token file of each peer; in demo mode missing ones are served by the local peer. */
  peers: Partial<Record<PeerName, { url: string; token: string }>>;
  /** Tokens that a connector may be told to use, by the name of their variable: PEER_…_TOKEN…. */
  peerTokens: Readonly<Record<string, string>>;
  /** Where tokens lie that connectors take from a file, by its name. */
  secretsDir: string;
  pressThreads: number;
  /** Delay of the event loop beyond which new requests are refused, ms; 0: never. */
  overloadDelayMs: number;
  /** How long a copy that is to stop says that it is not ready before it closes its door, ms. */
  drainMs: number;
  logLevel: string;
  /** Where the bureau's clock begins in demo mode; it goes on from there over restarts. */
  demoClock: string;
  /** Where Java is looked for, and what the managed broker's JVM is told besides our own settings. */
  java: { javaHome: string | undefined; path: string; options: string[] };
  home: string;
  xdgCacheHome: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const peers: PeerName[] = ['sms', 'mail', 'supervision', 'tax', 'payment', 'police', 'upper', 'registry'];
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

const invalid = (name: string, expected: string, actual: string): BureauError =>
  new BureauError('config-invalid', { name, expected, actual }, name);

const integer = (env: Environment, name: string, fallback: number, min: number, max: number): number => {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw invalid(name, `a whole number from ${min} to ${max}`, text);
  return value;
};

const choice = <T extends string>(env: Environment, name: string, allowed: readonly T[], fallback: T): T => {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const found = allowed.find((value) => value === text);
  if (found === undefined) throw invalid(name, allowed.join(' | '), text);
  return found;
};

const url = (env: Environment, name: string, protocols: string[]): string | undefined => {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw invalid(name, `an address beginning with ${protocols.join(' or ')}//`, text.replace(/:[^:@/]*@/, ':***@'));
  return text;
};

const instant = (env: Environment, name: string): string | undefined => {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw invalid(name, 'an ISO instant such as 2026-03-02T09:00:00+08:00', text);
  return new Date(time).toISOString();
};

const needs = (env: Environment, name: string, because: string): string => {
  const text = env[name];
  if (text === undefined || text === '') throw invalid(name, `a value, because ${because} is set`, 'nothing');
  return text;
};

const readZeebe = (env: Environment): ZeebeCluster | undefined => {
  const address = env['ZEEBE_ADDRESS'];
  if (address === undefined || address === '') return undefined;
  const tls = choice(env, 'ZEEBE_TLS', ['on', 'off'], 'off') === 'on';
  const clientId = env['ZEEBE_CLIENT_ID'];
  if (clientId === undefined || clientId === '') return { address, tls };
  return {
    address,
    tls,
    oauth: {
      clientId,
      clientSecret: needs(env, 'ZEEBE_CLIENT_SECRET', 'ZEEBE_CLIENT_ID'),
      url: needs(env, 'ZEEBE_AUTHORIZATION_SERVER_URL', 'ZEEBE_CLIENT_ID'),
      audience: env['ZEEBE_TOKEN_AUDIENCE'] ?? 'zeebe-api',
    },
  };
};

const readStream = (env: Environment, external: boolean): StreamSettings | undefined => {
  if (!external) return undefined;
  const password = needs(env, 'STREAM_PASSWORD', 'ZEEBE_ADDRESS');
  return {
    host: env['STREAM_HOST'] ?? '127.0.0.1',
    port: integer(env, 'STREAM_PORT', 9199, 0, 65535),
    secrets: { quick: password, bulk: password },
  };
};

/** Reads every setting; the only reader of the environment. Throws `config-invalid` naming the first bad value. */
export const readConfig = (env: Environment = process.env): Config => {
  const dataDir = resolve(env['DATA_DIR'] ?? 'data');
  const zeebe = readZeebe(env);
  const databaseUrl = url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const p12 = env['SEAL_P12'];
  const configured = zeebe !== undefined || databaseUrl !== undefined || p12 !== undefined;
  return Object.freeze({
    mode: choice(env, 'BUREAU_MODE', ['demo', 'production'], configured ? 'production' : 'demo'),
    bureauName: env['BUREAU_NAME'] ?? '常州市武进区行政审批局',
    host: env['HOST'] ?? '127.0.0.1',
    port: integer(env, 'PORT', 8100, 0, 65535),
    publicUrl: url(env, 'PUBLIC_URL', ['http:', 'https:']) ?? '',
    dataDir,
    cacheDir: env['CACHE_DIR'],
    databaseUrl: databaseUrl ?? `sqlite:${resolve(dataDir, 'oneseal.sqlite')}`,
    zeebe,
    stream: readStream(env, zeebe !== undefined),
    seal: p12 === undefined ? undefined : { p12, passwordFile: needs(env, 'SEAL_PASSWORD_FILE', 'SEAL_P12') },
    peers: Object.fromEntries(
      peers.flatMap((name) => {
        const address = url(env, `PEER_${name.toUpperCase()}_URL`, ['http:', 'https:']);
        return address === undefined
          ? []
          : [[name, { url: address, token: env[`PEER_${name.toUpperCase()}_TOKEN`] ?? '' }]];
      }),
    ),
    peerTokens: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) =>
        /^PEER_[A-Z]+_TOKEN[A-Z0-9_]*$/u.test(name) && value !== undefined && value !== '' ? [[name, value]] : [],
      ),
    ),
    secretsDir: resolve(env['SECRETS_DIR'] ?? resolve(dataDir, 'secrets')),
    pressThreads: integer(env, 'PRESS_THREADS', 1, 1, 16),
    overloadDelayMs: integer(env, 'OVERLOAD_DELAY_MS', 3_000, 0, 60_000),
    drainMs: integer(env, 'DRAIN_MS', 0, 0, 600_000),
    logLevel: choice(env, 'LOG_LEVEL', logLevels, 'info'),
    demoClock: instant(env, 'DEMO_CLOCK') ?? '2026-03-02T01:00:00.000Z',
    java: {
      javaHome: env['JAVA_HOME'],
      path: env['PATH'] ?? '',
      options: (env['BROKER_JAVA_OPTIONS'] ?? '').split(/\s+/).filter((option) => option !== ''),
    },
    home: env['HOME'] ?? homedir(),
    xdgCacheHome: env['XDG_CACHE_HOME'],
  });
};

/** The addresses of all peers. Error: config-invalid naming the first that is not set. */
export const allPeers = <T>(given: Partial<Record<PeerName, T>>): Record<PeerName, T> => {
  const missing = peers.find((name) => given[name] === undefined);
  if (missing !== undefined) throw invalid(`PEER_${missing.toUpperCase()}_URL`, 'the address of the peer', 'nothing');
  return given as Record<PeerName, T>;
};

/** A name for this copy that no other has. */
export const newCopyId = (): string => randomBytes(6).toString('hex');
