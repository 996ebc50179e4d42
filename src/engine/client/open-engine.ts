import { setMaxListeners } from 'node:events';
import { ZBClient } from 'zeebe-node';
import { EngineError } from '../engine-error.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import { makeCommands } from './commands.ts';
import type { Commands, Connection } from './commands.ts';
import { openGateway } from './gateway.ts';
import { openWorker } from './open-worker.ts';
import { arePartitionsReady } from './probe-gateway.ts';
import { watchHealth } from './watch-health.ts';

const PROBE_DEADLINE_MS = 2_000;
/** Longer than any command waits, ms. */
const OLD_CLIENT_LIVES_MS = 15_000;

const silent = { debug: () => undefined, info: () => undefined, error: () => undefined };

const openClient = ({ address, tls, oauth }: EngineOptions): ZBClient =>
  new ZBClient(address, {
    // its own retries are endless and cover two codes only
    retry: false,
    loglevel: 'NONE',
    stdout: silent,
    useTLS: tls !== undefined || oauth !== undefined,
    ...(tls && { customSSL: tls }),
    ...(oauth && { oAuth: { ...oauth, cacheOnDisk: false } }),
  });

/** Opens the connection to a Zeebe cluster, managed or external. Returns at once; `state` tells when it is usable. */
export const openEngine = (options: EngineOptions): Engine => {
  const { log } = options;
  const gateway = openGateway(options);
  const connect = (): Connection & { replacing: AbortController } => {
    const replacing = new AbortController();
    setMaxListeners(0, replacing.signal);
    return { client: openClient(options), replaced: replacing.signal, replacing };
  };
  let connection = connect();
  const health = watchHealth(() => arePartitionsReady(gateway, PROBE_DEADLINE_MS));
  let closed = false;
  const workers = new Set<{ close(): Promise<void> }>();
  const retired = new Map<ZBClient, NodeJS.Timeout>();

  const retire = (old: ZBClient): void => {
    clearTimeout(retired.get(old));
    retired.delete(old);
    old.close().catch(() => undefined);
  };

  let wasDown = false;
  health.onStateChange((state) => {
    log.info({ state }, 'engine');
    if (state === 'ready' && wasDown) {
      // zeebe-node waits up to 10 s before it connects again; a new client connects at once
      const { client: old, replacing } = connection;
      connection = connect();
      replacing.abort();
      retired.set(
        old,
        setTimeout(() => retire(old), OLD_CLIENT_LIVES_MS),
      );
    }
    wasDown = state === 'down';
  });

  const current = (): Connection => {
    // a closed client reports success and sends nothing
    if (closed) throw new EngineError('unavailable', 'engine', 'closed');
    return connection;
  };
  const commands: Commands = makeCommands(current, gateway, health.suspect);

  const close = async (): Promise<void> => {
    await Promise.all([...workers].map((worker) => worker.close()));
    closed = true;
    health.close();
    for (const old of [...retired.keys(), connection.client]) retire(old);
    gateway.close();
  };
  let closing: Promise<void> | undefined;

  return {
    ...commands,
    openWorker: (worker) => {
      const opened = openWorker(gateway, commands, worker, log);
      workers.add(opened);
      return {
        close: async () => {
          await opened.close();
          workers.delete(opened);
        },
      };
    },
    state: health.state,
    onStateChange: health.onStateChange,
    close: () => (closing ??= close()),
  };
};
