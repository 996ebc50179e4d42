import { maskText } from '../../domain/masking.ts';
import { parkedRecords } from '../../store/engine-log.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { runningCopies } from '../../usecases/operation/copies.ts';
import type { HealthDetails } from './health-view.ts';
import { healthOf } from './health-view.ts';

const mostParked = 20;
const inside = async (bureau: Bureau, details: HealthDetails) => {
  const { read } = bureau.store;
  const { lanes } = details.stream;
  return {
    engine: details.engine.state,
    brokers: details.engine.brokers,
    putOff: details.engine.putOff,
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
    outbox: details.outbox,
    acts: { pending: details.stream.pendingActs, oldestMs: details.stream.lagMs },
    incidents: details.incidents,
    workers: details.workers,
    connectors: Object.entries(details.connectors).map(([peer, { state, failures, downSince }]) => ({
      peer,
      state,
      failures,
      downSince,
    })),
    disk: details.disk,
    database: details.database,
    seal: { ready: bureau.seal.ready, specimen: bureau.seal.specimen, fingerprint: bureau.seal.fingerprint },
    calendar: { ...details.calendar, provisionalClocks: details.clocks.provisional },
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

/** All that may stop work, with the alarms that sound; null where the database does not answer. */
export const healthDetailOf = async (bureau: Bureau) => {
  const { state, at, alarms, details } = await healthOf(bureau);
  return details === null ? null : { state, at, alarms, ...(await inside(bureau, details)) };
};
