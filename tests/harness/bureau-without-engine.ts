import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { inject } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openConnectors } from '../../src/connectors/connectors.ts';
import { startDemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import type { DemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import { openFiles } from '../../src/documents/files/open-files.ts';
import { openPress } from '../../src/documents/press.ts';
import { loadSealKey } from '../../src/documents/seal/seal-key.ts';
import { createSpecimenKey } from '../../src/documents/seal/specimen-key.ts';
import type { SealKeyFiles } from '../../src/documents/seal/specimen-key.ts';
import { openStore } from '../../src/store/store.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { createBus } from '../../src/usecases/bus.ts';
import { openCatalogues } from '../../src/usecases/catalogue/catalogues.ts';
import { openDictionary } from '../../src/usecases/release/dictionary-in-force.ts';
import { readCatalogueFiles } from '../domain/catalogue-files.ts';
import { newDatabase } from './databases.ts';

/** Monday, 09:00 in Shanghai. */
export const monday = '2026-03-02T01:00:00.000Z';

const dictionaryFile = fileURLToPath(new URL('../../processes/shared/dictionary.json', import.meta.url));

export interface TestBureau extends Bureau {
  peers: DemoPeers;
  dir: string;
  setTime(instant: string): void;
  close(): Promise<void>;
}

const untouched = <T extends object>(name: string): T =>
  new Proxy({} as T, {
    get: (_, property) => {
      throw new Error(`a verb touched ${name}.${String(property)}`);
    },
  });

/** One specimen key for all bureaus of a run: making it costs more than all else of a bureau. */
const copySealKey = async (folder: string): Promise<SealKeyFiles> => {
  const made = await createSpecimenKey(join(inject('root'), 'seal'));
  await mkdir(folder);
  for (const file of Object.values(made)) await copyFile(file, join(folder, basename(file)));
  return createSpecimenKey(folder);
};

/** A bureau with real store, press, files and peers, a clock that tests set, and no engine: whatever touches that one fails. */
export const openBureauWithoutEngine = async (databaseUrl?: string): Promise<TestBureau> => {
  const dir = await mkdtemp(join(tmpdir(), 'oneseal-bureau-'));
  let now = monday;
  const store = await openStore(databaseUrl ?? (await newDatabase('sqlite')));
  const files = await openFiles({ dir: join(dir, 'files') });
  const key = await copySealKey(join(dir, 'seal'));
  const sealKey = await loadSealKey(key.p12, key.passwordFile);
  const press = openPress({ threads: 1, sealKey });
  const peers = await startDemoPeers({ now: () => now });
  const log = pino({ level: 'silent' });
  const connectors = openConnectors({ peers: peers.peers, log, now: () => now });
  return {
    config: { ...readConfig({ DATA_DIR: dir, OVERLOAD_DELAY_MS: '0' }), publicUrl: 'https://bureau.example.cn' },
    copyId: 'test',
    store,
    engine: untouched('engine'),
    releases: untouched('releases'),
    press,
    seal: {
      ready: true,
      revoked: false,
      specimen: true,
      fingerprint: sealKey.info.fingerprint,
      trusted: [sealKey.info.fingerprint],
    },
    files,
    connectors,
    clock: {
      now: () => now,
      until: (instant) => Math.max(0, Date.parse(instant) - Date.parse(now)),
      at: (machineMs) => new Date(Date.parse(now) + machineMs - Date.now()).toISOString(),
    },
    catalogues: await openCatalogues(store, readCatalogueFiles(), now),
    dictionary: await openDictionary(dictionaryFile, log),
    bus: createBus(),
    nudge: { outbox: () => undefined, clocks: () => undefined, record: () => undefined, moves: () => undefined },
    probes: untouched('probes'),
    demo: undefined,
    moving: false,
    duty: 'serving',
    drain: async () => undefined,
    log,
    peers,
    dir,
    setTime: (instant) => (now = instant),
    close: async () => {
      connectors.close();
      await peers.close();
      await press.close();
      await store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
};
