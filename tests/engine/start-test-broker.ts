import { homedir } from 'node:os';
import { readConfig } from '../../src/config.ts';
import type { StreamSettings } from '../../src/engine/broker/broker-folder.ts';
import { defaultCacheDir } from '../../src/engine/broker/fetch-zeebe.ts';
import { findJava } from '../../src/engine/broker/find-java.ts';
import { startBroker } from '../../src/engine/broker/start-broker.ts';
import type { Broker } from '../../src/engine/broker/start-broker.ts';
import type { Logger } from '../../src/engine/engine.ts';

export const quiet: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

const testCacheDir = (): string =>
  defaultCacheDir({ platform: process.platform, home: homedir(), xdgCacheHome: process.env['XDG_CACHE_HOME'] });

/** Starts the managed broker on a folder, as `npm start` does. */
export const startBrokerOn = async (dataDir: string, stream: StreamSettings, log: Logger = quiet): Promise<Broker> => {
  const path = process.env['PATH'] ?? '';
  const java = await findJava({ javaHome: process.env['JAVA_HOME'], path, home: homedir() });
  return startBroker({
    dataDir,
    cacheDir: testCacheDir(),
    java,
    javaOptions: readConfig().java.options,
    path,
    stream,
    log,
    progress: () => undefined,
  });
};
