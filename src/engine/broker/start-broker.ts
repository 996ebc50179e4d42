import { join, resolve } from 'node:path';
import { BureauError } from '../../errors.ts';
import type { Logger } from '../engine.ts';
import { probeGateway } from '../client/probe-gateway.ts';
import { checkSpace } from './check-space.ts';
import { classArchiveArguments } from './class-archive.ts';
import { brokerFolder, readBrokerId } from './broker-folder.ts';
import type { StreamSettings } from './broker-folder.ts';
import { fetchZeebe } from './fetch-zeebe.ts';
import type { Java } from './find-java.ts';
import { launch } from './launch.ts';
import type { Launcher, LauncherEvent } from './launch.ts';
import { findFreePorts } from './ports.ts';
import { brokerArguments, brokerEnvironment } from './settings.ts';

export type BrokerState = 'starting' | 'ready' | 'down';

export interface Broker {
  /** host:port of the gateway; the same over restarts of the JVM. */
  gatewayAddress: string;
  managementUrl: string;
  /** Random id of this broker's log; another id means that positions and keys start again. */
  brokerId: string;
  /** Process id of the JVM, undefined between two lives. */
  enginePid(): number | undefined;
  /** Resolves once the partition takes commands; rejects with BureauError `broker-failed` when the first starts fail. */
  ready: Promise<void>;
  state(): BrokerState;
  /** @returns a function that ends the subscription */
  onStateChange(listener: (state: BrokerState) => void): () => void;
  /** Takes a snapshot and stops the broker. Keep the stream door open until it resolves, or the last records are repeated. */
  stop(): Promise<void>;
}

export interface BrokerOptions {
  dataDir: string;
  cacheDir: string;
  java: Java;
  /** Further options of the JVM, such as `-Xmx2g`; they win over ours. */
  javaOptions: string[];
  /** PATH. */
  path: string;
  stream: StreamSettings;
  log: Logger;
  /** Receives lines for the person who waits. */
  progress: (line: string) => void;
}

/** Failed starts in a row, before the first ready one, after which a person has to look. */
const HOPELESS_AFTER = 3;
/** The broker pauses below 256 MB, bytes. */
const SPACE_NEEDED = 400_000_000;
const PROBE_EVERY_MS = 100;
const RELAUNCH_DELAY_MS = 1_000;

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Starts the managed broker on free loopback ports and keeps it running until `stop`, or until this process dies.
 * @throws BureauError `data-folder-in-use`, `data-folder-unusable`, `disk-too-small`, `broker-still-stopping`, and those of fetchZeebe
 */
export const startBroker = async (options: BrokerOptions): Promise<Broker> => {
  const { path, log, progress, java, cacheDir } = options;
  const home = await fetchZeebe({ cacheDir, path, progress });
  const classArchive = await classArchiveArguments({ cacheDir, path, progress }, java);
  const folder = brokerFolder(resolve(options.dataDir));
  const brokerId = await readBrokerId(options.dataDir);
  await checkSpace(folder.root, SPACE_NEEDED);
  const [gateway, command, internal, rest, management] = await findFreePorts(5);
  const ports = { gateway: gateway!, command: command!, internal: internal!, rest: rest!, management: management! };
  const gatewayAddress = `127.0.0.1:${ports.gateway}`;
  const managementUrl = `http://127.0.0.1:${ports.management}`;

  let state: BrokerState = 'starting';
  let enginePid: number | undefined;
  let failures = 0;
  let wasReady = false;
  let stopping: Promise<void> | undefined;
  const listeners = new Set<(state: BrokerState) => void>();
  let settle: { resolve: () => void; reject: (error: Error) => void } | undefined;
  const ready = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  // whoever awaits it sees the failure; nobody has to
  ready.catch(() => undefined);

  const enter = (next: BrokerState): void => {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener(next);
  };

  const watchStart = async (pid: number): Promise<void> => {
    enter('starting');
    while (enginePid === pid && stopping === undefined) {
      if (await probeGateway(gatewayAddress)) {
        if (enginePid !== pid) return;
        wasReady = true;
        enter('ready');
        settle?.resolve();
        return;
      }
      await sleep(PROBE_EVERY_MS);
    }
  };

  const onEvent = (event: LauncherEvent): void => {
    if (event.event === 'started') {
      enginePid = event.pid;
      void watchStart(event.pid);
    } else if (event.event === 'ended') {
      enginePid = undefined;
      enter('down');
      log.warn({ reason: event.reason }, 'the broker ended and is started again');
      failures += 1;
      if (!wasReady && failures >= HOPELESS_AFTER) {
        const params = { folder: join(folder.root, 'logs'), reason: event.reason };
        settle?.reject(new BureauError('broker-failed', params));
      }
    } else if (event.event !== 'owner') {
      log.info(event, 'broker launcher');
    }
  };

  const env = { PATH: path, ...brokerEnvironment(folder, ports, options.stream) };
  const args = brokerArguments(home, folder, [...classArchive, ...options.javaOptions]);
  const task = { java: join(java.home, 'bin/java'), args, env, managementUrl, folder };
  let launcher: Launcher = await launch(task, path, progress, onEvent);

  const keepLauncher = async (): Promise<void> => {
    for (;;) {
      await launcher.ended;
      if (stopping !== undefined) return;
      enginePid = undefined;
      enter('down');
      log.warn('the launcher of the broker ended and is started again');
      await sleep(RELAUNCH_DELAY_MS);
      if (stopping !== undefined) return;
      try {
        launcher = await launch(task, path, progress, onEvent);
      } catch (error) {
        log.error({ err: error }, 'the launcher of the broker could not be started');
      }
    }
  };
  void keepLauncher();

  const stop = async (): Promise<void> => {
    await launcher.stop();
    enginePid = undefined;
    enter('down');
    settle?.reject(new BureauError('broker-failed', { folder: join(folder.root, 'logs'), reason: 'stopped' }));
  };

  return {
    gatewayAddress,
    managementUrl,
    brokerId,
    enginePid: () => enginePid,
    ready,
    state: () => state,
    onStateChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => (stopping ??= stop()),
  };
};
