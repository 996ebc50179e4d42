import type { Config } from '../config.ts';
import { readStreamSettings } from '../engine/broker/broker-folder.ts';
import { defaultCacheDir } from '../engine/broker/fetch-zeebe.ts';
import { findJava } from '../engine/broker/find-java.ts';
import type { Broker } from '../engine/broker/start-broker.ts';
import { startBroker } from '../engine/broker/start-broker.ts';
import type { EngineOptions, Logger } from '../engine/engine.ts';
import type { StreamDoorSettings } from '../stream/open-stream.ts';

export interface BrokerConnection {
  stream: StreamDoorSettings;
  /** Starts the managed broker; undefined where an existing cluster is used. The stream door is open by then. */
  start: (() => Promise<Broker>) | undefined;
  engine(gatewayAddress: string | undefined): Omit<EngineOptions, 'log'>;
}

const cacheDirOf = (config: Config): string =>
  config.cacheDir ??
  defaultCacheDir({ home: config.home, xdgCacheHome: config.xdgCacheHome, platform: process.platform });

/** Finds out where the engine is: an existing cluster by its address, or a broker of our own in the data folder. */
export const openBroker = async (
  config: Config,
  { log, progress }: { log: Logger; progress: (line: string) => void },
): Promise<BrokerConnection> => {
  const { zeebe, stream, dataDir, java } = config;
  if (zeebe !== undefined && stream !== undefined) {
    const { address, tls, oauth } = zeebe;
    return {
      stream,
      start: undefined,
      engine: () => ({ address, ...(tls ? { tls: {} } : {}), ...(oauth && { oauth }) }),
    };
  }
  const settings = await readStreamSettings(dataDir);
  const found = await findJava({ javaHome: java.javaHome, path: java.path, home: config.home });
  return {
    stream: { host: '127.0.0.1', ...settings },
    start: () =>
      startBroker({
        dataDir,
        cacheDir: cacheDirOf(config),
        java: found,
        javaOptions: java.options,
        path: java.path,
        stream: settings,
        log,
        progress,
      }),
    engine: (address) => ({ address: address! }),
  };
};
