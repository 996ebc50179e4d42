import { setTimeout as sleep } from 'node:timers/promises';
import { alarmsOf, healthState } from '../../domain/alarms.ts';
import type { Alarm, AlarmFacts, HealthState } from '../../domain/alarms.ts';
import { missingYear } from '../../domain/calendar.ts';
import { dayNumber, dayOfNumber, shanghaiDay } from '../../domain/days.ts';
import { freeBytes } from '../../engine/broker/check-space.ts';
import type { BrokerState } from '../../engine/engine.ts';
import { pendingActs } from '../../store/acts.ts';
import { countClocks } from '../../store/clocks.ts';
import { countOpenIncidents, countParked, readPositions } from '../../store/engine-log.ts';
import { countCommands, oldestCommand } from '../../store/outbox.ts';
import { countUnchained } from '../../store/record.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { machineTime } from '../../usecases/machine-time.ts';

/** A worker that fails so recently is counted, and a lane that was behind so recently, ms. */
const failingMs = 5 * 60_000;
const behindMs = 60_000;

const withoutLeader = (brokers: readonly BrokerState[]): number => {
  const partitions = brokers.flatMap((broker) => broker.partitions);
  const led = new Set(
    partitions.filter(({ role, healthy }) => role === 'leader' && healthy).map((one) => one.partitionId),
  );
  return new Set(partitions.filter(({ partitionId }) => !led.has(partitionId)).map((one) => one.partitionId)).size;
};

/** How long the database takes to answer the shortest question, ms. */
const answerTime = async (bureau: Bureau): Promise<number> => {
  const begun = performance.now();
  await bureau.store.read.raw('select 1');
  return Math.round(performance.now() - begun);
};

const ageOf = (bureau: Bureau, since: string | null): number =>
  since === null ? 0 : Math.max(0, Date.parse(bureau.clock.now()) - Date.parse(since));

const calendarOf = (bureau: Bureau) => {
  const { calendar, calendarYears } = bureau.catalogues.current;
  const today = shanghaiDay(bureau.clock.now());
  return {
    missingYear: missingYear(calendarYears, today),
    lastDay: dayOfNumber(calendar.lastCertainDay),
    daysLeft: calendar.lastCertainDay - dayNumber(today),
  };
};

/** How long a broker may take to tell of itself, ms: health answers soon, whatever hangs. */
const brokerMs = 2_000;

/** The brokers that tell of themselves; none where the engine does not answer, which has an alarm of its own. */
const brokersOf = async ({ engine }: Bureau): Promise<BrokerState[]> => {
  if (engine.state() !== 'ready') return [];
  return Promise.race([engine.brokers().catch(() => []), sleep(brokerMs, [], { ref: false })]);
};

const look = async (bureau: Bureau) => {
  const { read } = bureau.store;
  const pending = await pendingActs(read);
  return {
    database: { dialect: bureau.store.dialect, answerMs: await answerTime(bureau) },
    disk: { freeMb: Math.floor((await freeBytes(bureau.config.dataDir)) / 1e6) },
    engine: {
      state: bureau.engine.state(),
      broker: bureau.probes.broker(),
      brokers: await brokersOf(bureau),
      putOff: bureau.engine.putOff(),
    },
    stream: {
      ...bureau.probes.stream(),
      positions: await readPositions(read),
      parked: await countParked(read),
      pendingActs: pending.count,
      lagMs: ageOf(bureau, pending.oldest),
    },
    outbox: { ...(await countCommands(read)), oldestMs: ageOf(bureau, await oldestCommand(read)) },
    record: { unchained: await countUnchained(read) },
    incidents: await countOpenIncidents(read),
    clocks: await countClocks(read),
    calendar: calendarOf(bureau),
    workers: bureau.probes.workers(),
    seal: bureau.seal,
    connectors: bureau.connectors.connectorStates(),
  };
};

export type HealthDetails = Awaited<ReturnType<typeof look>>;

const isRecent = (at: string | null, withinMs: number): boolean =>
  at !== null && Date.now() - Date.parse(at) < withinMs;

const factsOf = (details: HealthDetails): AlarmFacts => {
  const { engine, stream, outbox, clocks, calendar, workers } = details;
  const lanes = Object.values(stream.lanes).filter(({ at }) => isRecent(at, behindMs));
  const stands = engine.state === 'ready' && engine.broker !== 'starting';
  return {
    engine: engine.state === 'down' || engine.broker === 'down' ? 'down' : stands ? 'ready' : 'starting',
    foreignLog: stream.foreign !== null,
    partitionsWithoutLeader: withoutLeader(engine.brokers),
    putOff: engine.putOff,
    parked: stream.parked,
    laneLagMs: Math.max(0, ...lanes.map(({ lagMs }) => lagMs)),
    oldestActMs: stream.lagMs,
    oldestCommandMs: outbox.oldestMs,
    refusedCommands: outbox.refused,
    incidents: details.incidents,
    peersDown: Object.values(details.connectors).filter(({ state }) => state !== 'up').length,
    freeMb: details.disk.freeMb,
    databaseMs: details.database.answerMs,
    sealReady: details.seal.ready,
    provisionalClocks: clocks.provisional,
    calendarDaysLeft: calendar.daysLeft,
    calendarOverdue: calendar.missingYear !== null,
    unchained: details.record.unchained,
    workersFailing: workers.filter(({ lastFailureAt }) => isRecent(lastFailureAt, failingMs)).length,
  };
};

export interface Health {
  state: HealthState;
  at: string;
  alarms: Alarm[];
  /** Null where the database does not answer. */
  details: HealthDetails | null;
}

/** How the bureau stands: everything that may stop work, the alarms that sound, and the word of the worst of them. */
export const healthOf = async (bureau: Bureau): Promise<Health> => {
  const at = machineTime();
  try {
    const details = await look(bureau);
    const alarms = alarmsOf(factsOf(details));
    return { state: healthState(alarms), at, alarms, details };
  } catch (error) {
    bureau.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'health cannot be read');
    return { state: 'down', at, alarms: [], details: null };
  }
};
