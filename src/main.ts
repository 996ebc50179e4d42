import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { allPeers, newCopyId } from './config.ts';
import { openConnectors } from './connectors/connectors.ts';
import { startDemoPeers } from './connectors/demo/start-demo-peers.ts';
import { openFiles } from './documents/files/open-files.ts';
import { openPress } from './documents/press.ts';
import { openEngine } from './engine/client/open-engine.ts';
import { holdFolder } from './main/hold-folder.ts';
import { openHttp } from './http/open-http.ts';
import { startChoreLoop } from './loops/chores.ts';
import { startClockLoop } from './loops/clocks.ts';
import { startMoveLoop } from './loops/moves.ts';
import { startCopyLoop } from './loops/copies.ts';
import { startOutboxLoop } from './loops/outbox.ts';
import { startRecordLoop } from './loops/record.ts';
import { openBroker } from './main/open-broker.ts';
import { openDrain } from './main/open-drain.ts';
import { openSealKey } from './main/open-seal-key.ts';
import { maskedLog } from './main/masked-log.ts';
import { openWorkers } from './main/open-workers.ts';
import { listenToCopies } from './store/notify.ts';
import { openStore } from './store/store.ts';
import { openStream } from './stream/open-stream.ts';
import type { Bureau, Nudge } from './usecases/bureau.ts';
import type { BureauEvent } from './usecases/bus.ts';
import { createBus } from './usecases/bus.ts';
import { openCatalogues } from './usecases/catalogue/catalogues.ts';
import { machineClock, openDemoClock } from './usecases/clock/bureau-clock.ts';
import { applyConnectors } from './usecases/connector/apply-connectors.ts';
import { enterSealKey, refreshSeal } from './usecases/seal/seal-keys.ts';
import { settleDemoUsers } from './usecases/people/demo-users.ts';
import { openRecordKey } from './usecases/record/record-key.ts';
import { openDictionary } from './usecases/release/dictionary-in-force.ts';
import { readCatalogueFiles, readFlowFiles } from './usecases/release/read-files.ts';
import { lookAtFolder } from './usecases/release/release-folder.ts';
import { openReleases } from './usecases/release/releases.ts';
import { keepBrokerId } from './usecases/engine/keep-broker-id.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');

export interface System {
  url: string;
  bureau: Bureau;
  /** Takes nothing new, and stays so long that a proxy hears of it (`DRAIN_MS`); what runs comes to its end. */
  retire(): Promise<void>;
  /** Closes the doors first, then what stands behind them; what was begun is ended or will be taken up again. */
  close(): Promise<void>;
}

export interface SystemOptions {
  /** Lines for the person who waits for the start. */
  progress?: (line: string) => void;
  log?: Logger;
  /** Folder with the flows and the catalogue; the project's own by default. */
  processes?: string;
}

/** Opens everything, in the order config → store → engine → doors; what has been opened is closed when a later part fails. */
export const openSystem = async (config: Config, options: SystemOptions = {}): Promise<System> => {
  const { progress = () => undefined, log = maskedLog(config.logLevel), processes = join(root, 'processes') } = options;
  const opened: (() => Promise<unknown> | unknown)[] = [];
  const closing = <T>(part: T, close: (part: T) => Promise<unknown> | unknown): T => {
    opened.push(() => close(part));
    return part;
  };
  let closed: Promise<void> | null = null;
  const closeAll = async (): Promise<void> => {
    for (const close of opened.toReversed())
      await Promise.resolve(close()).catch((error: unknown) =>
        log.error({ error: String(error) }, 'a part did not close'),
      );
  };
  const close = (): Promise<void> => (closed ??= closeAll());
  try {
    closing(await holdFolder(config), (release) => release());
    const store = closing(await openStore(config.databaseUrl), (part) => part.close());
    const demoClock = config.mode === 'demo' ? await openDemoClock(store, config.demoClock) : undefined;
    const clock = demoClock ?? machineClock;
    const peers =
      demoClock && closing(await startDemoPeers({ dataDir: config.dataDir, now: clock.now }), (part) => part.close());
    const connectors = closing(
      openConnectors({ peers: allPeers({ ...peers?.peers, ...config.peers }), log, now: clock.now }),
      (part) => part.close(),
    );
    const { key, state: seal } = await openSealKey(config, log);
    if (key !== null) await enterSealKey(store, key.info, clock.now());
    await refreshSeal({ seal, store });
    const press = closing(openPress({ threads: config.pressThreads, sealKey: key }), (part) => part.close());
    const files = await openFiles({ dir: join(config.dataDir, 'files') });
    const catalogues = await openCatalogues(store, await readCatalogueFiles(join(processes, 'catalogue')), clock.now());
    const dictionary = await openDictionary(join(processes, 'shared/dictionary.json'), log);
    const loops: Nudge = {
      outbox: () => undefined,
      clocks: () => undefined,
      record: () => undefined,
      moves: () => undefined,
    };
    let drain = async (): Promise<void> => undefined;
    const bureau: Bureau = {
      config,
      copyId: newCopyId(),
      store,
      engine: undefined as never,
      press,
      seal,
      files,
      connectors,
      clock,
      catalogues,
      dictionary,
      releases: openReleases(store),
      bus: createBus(),
      nudge: {
        outbox: (leased) => loops.outbox(leased),
        clocks: () => loops.clocks(),
        record: () => loops.record(),
        moves: () => loops.moves(),
      },
      probes: {
        broker: () => 'external',
        stream: () => ({ foreign: null, seen: {}, lastRequestAt: null, lanes: {} }),
        workers: () => [],
      },
      moving: false,
      duty: 'serving',
      drain: () => drain(),
      demo: demoClock && peers && { clock: demoClock, peersUrl: peers.url },
      log,
    };
    await applyConnectors(bureau);
    const copies = listenToCopies(store, bureau.copyId, {
      onMessage: (body) => bureau.bus.emit(body as BureauEvent),
      onGap: () => {
        void demoClock?.reload();
        void catalogues.reload();
      },
    });
    closing(copies, (part) => part.close());
    bureau.bus.on(({ kind, caseId }) => {
      if (kind === 'clock-set') void demoClock?.reload().then(() => loops.clocks());
      if (kind === 'catalogue-released') void catalogues.reload();
      if (kind === 'connectors-changed') void applyConnectors(bureau);
      // A move that another copy has started, steered or ended.
      if (kind === 'move-changed' && caseId === '') loops.moves();
    });

    // Stops after all that writes entries, so that the last ones are signed too.
    const record = closing(startRecordLoop(bureau, await openRecordKey(config.dataDir)), (part) => part.stop());
    // The gate reads the flows while the engine comes up; a failure is heard when it is waited for.
    const folder = lookAtFolder(bureau, await readFlowFiles(processes));
    folder.catch(() => undefined);
    const connection = await openBroker(config, { log, progress });
    const broker = connection.start && closing(await connection.start(), (part) => part.stop());
    const stream = closing(await openStream(bureau, connection.stream), (part) => part.close());
    bureau.probes.stream = stream.state;
    if (broker !== undefined) {
      // Stopped before the stream's door is shut, so that no record is told twice; a second stop does nothing.
      closing(broker, (part) => part.stop());
      bureau.probes.broker = broker.state;
      await keepBrokerId(store, broker.brokerId);
      await broker.ready;
    }
    bureau.engine = closing(openEngine({ ...connection.engine(broker?.gatewayAddress), log }), (part) => part.close());
    await (
      await folder
    )();
    await settleDemoUsers(bureau);

    const http = closing(await openHttp(bureau, { host: config.host, port: config.port }), (part) => part.close());
    bureau.config = { ...config, publicUrl: config.publicUrl === '' ? http.url : config.publicUrl };
    const outbox = closing(startOutboxLoop(bureau), (part) => part.stop());
    const clocks = closing(startClockLoop(bureau), (part) => part.stop());
    const chores = closing(startChoreLoop(bureau), (part) => part.stop());
    const moves = closing(startMoveLoop(bureau), (part) => part.stop());
    Object.assign(loops, { outbox: outbox.nudge, clocks: clocks.nudge, record: record.nudge, moves: moves.nudge });
    for (const loop of [outbox, clocks, record, chores, moves]) loop.nudge();
    const workers = closing(await openWorkers(bureau), (part) => part.close());
    bureau.probes.workers = workers.figures;
    const working = [workers, ...[outbox, clocks, chores, moves].map(({ stop }) => ({ close: stop }))];
    drain = openDrain(bureau, () => Promise.all(working.map((part) => part.close())));
    closing(startCopyLoop(bureau), (part) => part.stop()).nudge();
    const retire = async (): Promise<void> => {
      // Without a proxy that asks there is nobody to wait for: closing ends what runs all the same.
      if (config.drainMs > 0) await Promise.all([bureau.drain(), sleep(config.drainMs)]);
    };
    return { url: http.url, bureau, retire, close };
  } catch (error) {
    await close();
    throw error;
  }
};
