import { missingYear } from '../../domain/calendar.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { freeBytes } from '../../engine/broker/check-space.ts';
import { pendingActs } from '../../store/acts.ts';
import { countClocks } from '../../store/clocks.ts';
import { countOpenIncidents, countParked, readPositions } from '../../store/engine-log.ts';
import { countCommands } from '../../store/outbox.ts';
import { countUnchained } from '../../store/record.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { machineTime } from '../../usecases/machine-time.ts';

export type HealthState = 'ok' | 'degraded' | 'down';

/** An act that the engine has not confirmed for so long is a sign of a stream that stands still, ms. */
const slowMs = 60_000;

/** Free bytes of the data folder's disk below which a person should make room, and below which the broker pauses. */
const tightBytes = 1_000_000_000;
const fullBytes = 270_000_000;

const diskOf = async (dataDir: string): Promise<{ state: 'ok' | 'tight' | 'full'; freeMb: number }> => {
  const free = await freeBytes(dataDir);
  const state = free < fullBytes ? 'full' : free < tightBytes ? 'tight' : 'ok';
  return { state, freeMb: Math.floor(free / 1e6) };
};

const look = async (bureau: Bureau) => {
  const { read } = bureau.store;
  const { calendarYears } = bureau.catalogues.current;
  const pending = await pendingActs(read);
  const lagMs = pending.oldest === null ? 0 : Math.max(0, Date.parse(bureau.clock.now()) - Date.parse(pending.oldest));
  return {
    database: { state: 'ok' as const, dialect: bureau.store.dialect },
    disk: await diskOf(bureau.config.dataDir),
    engine: { state: bureau.engine.state(), broker: bureau.probes.broker() },
    stream: {
      ...bureau.probes.stream(),
      positions: await readPositions(read),
      parked: await countParked(read),
      pendingActs: pending.count,
      lagMs,
    },
    outbox: await countCommands(read),
    record: { unchained: await countUnchained(read) },
    incidents: await countOpenIncidents(read),
    clocks: await countClocks(read),
    calendar: { missingYear: missingYear(calendarYears, shanghaiDay(bureau.clock.now())) },
    seal: bureau.seal,
    connectors: bureau.connectors.connectorStates(),
  };
};

export type HealthDetails = Awaited<ReturnType<typeof look>>;

const stateOf = (details: HealthDetails): HealthState => {
  const { disk, engine, stream, outbox, incidents, seal, connectors, clocks, calendar } = details;
  const stopped = engine.state === 'down' || engine.broker === 'down' || stream.foreign !== null;
  if (stopped || disk.state === 'full' || stream.parked > 0) return 'down';
  const peers = Object.values(connectors).some(({ state }) => state !== 'up');
  const slow = stream.lagMs > slowMs;
  const troubled =
    disk.state === 'tight' ||
    engine.state !== 'ready' ||
    engine.broker === 'starting' ||
    outbox.refused > 0 ||
    incidents > 0 ||
    !seal.ready ||
    calendar.missingYear !== null ||
    clocks.provisional > 0;
  return troubled || slow || peers ? 'degraded' : 'ok';
};

/** How the bureau stands: everything that may stop work, and one word for it all. A database that does not answer is `down`. */
export const healthOf = async (
  bureau: Bureau,
): Promise<{ state: HealthState; at: string; details: HealthDetails | null }> => {
  const at = machineTime();
  try {
    const details = await look(bureau);
    return { state: stateOf(details), at, details };
  } catch (error) {
    bureau.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'health cannot be read');
    return { state: 'down', at, details: null };
  }
};
