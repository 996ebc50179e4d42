import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { countCases } from '../store/cases.ts';
import type { Bureau } from '../usecases/bureau.ts';
import type { Http } from './http.ts';
import { healthOf } from './views/health-view.ts';

const states = { ok: 0, degraded: 1, down: 2 } as const;

/** Gauges of what health knows; gives the function that reads them anew. */
const addGauges = (registry: Registry, bureau: Bureau): (() => Promise<void>) => {
  const gauge = (name: string, help: string, ...labelNames: string[]): Gauge =>
    new Gauge({ name: `oneseal_${name}`, help, labelNames, registers: [registry] });
  const health = gauge('health', '0 ok, 1 degraded, 2 down');
  const cases = gauge('cases', 'Cases by status', 'status');
  const outbox = gauge('outbox_commands', 'Commands that wait for the engine or were refused by it', 'status');
  const oldest = gauge('outbox_oldest_seconds', 'Age of the oldest command that waits');
  const putOff = gauge('commands_put_off', 'Commands put off by an overloaded engine in the last five minutes');
  const pending = gauge('acts_pending', 'Acts that wait for the word of the engine');
  const lag = gauge('acts_pending_oldest_seconds', 'Age of the oldest act that waits');
  const parked = gauge('stream_parked_records', 'Records of the stream that could not be applied');
  const position = gauge('stream_position', 'Position up to which the stream is applied', 'lane', 'partition');
  const behind = gauge('stream_lag_seconds', 'Age of the newest record of a lane when this copy applied it', 'lane');
  const jobs = gauge('worker_jobs', 'Jobs of a worker of this copy since its start', 'type', 'result');
  const rate = gauge('worker_jobs_last_minute', 'Jobs that a worker of this copy ended in the last minute', 'type');
  const disk = gauge('disk_free_megabytes', 'Free room on the disk of the data folder');
  const database = gauge('database_answer_seconds', 'Time the database took for the shortest question');
  const alarm = gauge('alarm', 'Alarms that sound, with their figures', 'id', 'level');
  const unchained = gauge('record_unchained_entries', 'Entries of the record that the chain does not hold yet');
  const incidents = gauge('incidents_open', 'Open incidents');
  const clocks = gauge('clocks', 'Running clocks', 'state');
  const peers = gauge('peer_up', 'Whether a peer can be reached', 'peer');
  return async () => {
    const { state, alarms, details } = await healthOf(bureau);
    health.set(states[state]);
    alarm.reset();
    for (const { id, level, figure } of alarms) alarm.set({ id, level }, figure);
    if (details === null) return;
    oldest.set(details.outbox.oldestMs / 1000);
    putOff.set(details.engine.putOff);
    for (const [lane, { lagMs }] of Object.entries(details.stream.lanes)) behind.set({ lane }, lagMs / 1000);
    for (const { type, done, failed, lastMinute } of details.workers) {
      jobs.set({ type, result: 'done' }, done);
      jobs.set({ type, result: 'failed' }, failed);
      rate.set({ type }, lastMinute);
    }
    disk.set(details.disk.freeMb);
    database.set(details.database.answerMs / 1000);
    outbox.set({ status: 'queued' }, details.outbox.queued);
    outbox.set({ status: 'refused' }, details.outbox.refused);
    pending.set(details.stream.pendingActs);
    lag.set(details.stream.lagMs / 1000);
    parked.set(details.stream.parked);
    for (const one of details.stream.positions)
      position.set({ lane: one.lane, partition: one.partitionId }, one.position);
    unchained.set(details.record.unchained);
    incidents.set(details.incidents);
    for (const [name, count] of Object.entries(details.clocks)) clocks.set({ state: name }, count);
    for (const [peer, one] of Object.entries(details.connectors)) peers.set({ peer }, one.state === 'up' ? 1 : 0);
    cases.reset();
    for (const [status, count] of Object.entries(await countCases(bureau.store.read))) cases.set({ status }, count);
  };
};

export interface Metrics {
  contentType: string;
  read(): Promise<string>;
}

/** Figures of this copy for Prometheus: the process, answers per route, and what health knows. */
export const openMetrics = (http: Http, bureau: Bureau): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ['method', 'route', 'status'];
  const answers = new Counter({
    name: 'oneseal_http_answers_total',
    help: 'Answers',
    labelNames,
    registers: [registry],
  });
  const times = new Histogram({
    name: 'oneseal_http_answer_seconds',
    help: 'Time until the answer',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  http.addHook('onResponse', async (request, reply) => {
    // The pattern, not the address: a label per case would grow without end.
    const route = request.routeOptions.url ?? 'unknown';
    answers.inc({ method: request.method, route, status: reply.statusCode });
    times.observe({ method: request.method, route }, reply.elapsedTime / 1000);
  });
  const refresh = addGauges(registry, bureau);
  return {
    contentType: registry.contentType,
    read: async () => {
      await refresh();
      return registry.metrics();
    },
  };
};
