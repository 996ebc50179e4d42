import { alarmsOf } from '../../domain/alarms.ts';
import type { AlarmFacts } from '../../domain/alarms.ts';
import { dayNumber, dayOfNumber, shanghaiDay } from '../../domain/days.ts';
import { maskText } from '../../domain/masking.ts';
import type { BrokerState } from '../../engine/engine.ts';
import { parkedRecords } from '../../store/engine-log.ts';
import { oldestCommand } from '../../store/outbox.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { runningCopies } from '../../usecases/operation/copies.ts';
import type { HealthDetails } from './health-view.ts';
import { healthOf } from './health-view.ts';

const mostParked = 20;
/** A worker that fails so recently is named, ms. */
const failingMs = 5 * 60_000;

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

const calendarOf = (bureau: Bureau, details: HealthDetails) => {
  const { lastCertainDay } = bureau.catalogues.current.calendar;
  const today = dayNumber(shanghaiDay(bureau.clock.now()));
  return {
    lastDay: dayOfNumber(lastCertainDay),
    daysLeft: lastCertainDay - today,
    provisionalClocks: details.clocks.provisional,
  };
};

const inside = async (bureau: Bureau, details: HealthDetails) => {
  const { read } = bureau.store;
  const oldest = await oldestCommand(read);
  const { lanes } = bureau.probes.stream();
  return {
    engine: details.engine.state,
    brokers: await bureau.engine.brokers().catch(() => []),
    putOff: bureau.engine.putOff(),
    lanes: details.stream.positions.map(({ lane, partitionId, position }) => ({
      lane,
      partitionId,
      position: Number(position),
      lagMs: lanes[lane]?.lagMs ?? null,
      at: lanes[lane]?.at ?? null,
    })),
    parked: (await parkedRecords(read, mostParked)).map((one) => ({
      ...one,
      position: Number(one.position),
      error: maskText(one.error),
    })),
    outbox: {
      ...details.outbox,
      oldestMs: oldest === null ? 0 : Math.max(0, Date.parse(bureau.clock.now()) - Date.parse(oldest)),
    },
    acts: { pending: details.stream.pendingActs, oldestMs: details.stream.lagMs },
    incidents: details.incidents,
    workers: bureau.probes.workers(),
    connectors: Object.entries(details.connectors).map(([peer, { state, failures, downSince }]) => ({
      peer,
      state,
      failures,
      downSince,
    })),
    disk: { freeMb: details.disk.freeMb },
    database: { dialect: details.database.dialect, answerMs: await answerTime(bureau) },
    seal: { ready: bureau.seal.ready, specimen: bureau.seal.specimen, fingerprint: bureau.seal.fingerprint },
    calendar: calendarOf(bureau, details),
    unchained: details.record.unchained,
    copies: (await runningCopies(bureau)).map(({ id, host, pid, state, startedAt }) => ({
      id,
      host,
      pid,
      state,
      startedAt,
      mine: id === bureau.copyId,
    })),
  };
};

type Inside = Awaited<ReturnType<typeof inside>>;

const factsOf = (look: Inside, { stream }: HealthDetails): AlarmFacts => ({
  engine: look.engine,
  foreignLog: stream.foreign !== null,
  partitionsWithoutLeader: withoutLeader(look.brokers),
  putOff: look.putOff,
  parked: stream.parked,
  oldestActMs: look.acts.oldestMs,
  oldestCommandMs: look.outbox.oldestMs,
  refusedCommands: look.outbox.refused,
  incidents: look.incidents,
  peersDown: look.connectors.filter(({ state }) => state !== 'up').length,
  freeMb: look.disk.freeMb,
  databaseMs: look.database.answerMs,
  sealReady: look.seal.ready,
  provisionalClocks: look.calendar.provisionalClocks,
  calendarDaysLeft: look.calendar.daysLeft,
  unchained: look.unchained,
  workersFailing: look.workers.filter(
    ({ lastFailureAt }) => lastFailureAt !== null && Date.now() - Date.parse(lastFailureAt) < failingMs,
  ).length,
});

/** All that may stop work, with the alarms that sound; null where the database does not answer. */
export const healthDetailOf = async (bureau: Bureau) => {
  const { state, at, details } = await healthOf(bureau);
  if (details === null) return null;
  const look = await inside(bureau, details);
  return { state, at, alarms: alarmsOf(factsOf(look, details)), ...look };
};
