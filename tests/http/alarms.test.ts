import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlarmId } from '../../src/domain/alarms.ts';
import type { BrokerState, Engine } from '../../src/engine/engine.ts';
import { insertIncident, parkRecord } from '../../src/store/engine-log.ts';
import type { RecordEntry } from '../../src/domain/record.ts';
import { insertEntries } from '../../src/store/record.ts';
import type { Tx } from '../../src/store/store.ts';
import type { Bureau, WorkerFigures } from '../../src/usecases/bureau.ts';
import { monday } from '../harness/bureau-without-engine.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
}, 60_000);
afterAll(() => door.close());

type Provoke = (bureau: Bureau) => Partial<Bureau> | Promise<Partial<Bureau>>;

/** Something is written into these tables, which are emptied again afterwards. */
const written =
  (work: (tx: Tx) => Promise<unknown>): Provoke =>
  async ({ store }) => {
    await store.transaction(work);
    return {};
  };
const tables = ['parked_records', 'acts', 'outbox', 'incidents', 'clocks', 'record_entries'];

const anHourBefore = '2026-03-02T00:00:00.000Z';
const engineWith =
  (change: Partial<Engine>): Provoke =>
  ({ engine }) => ({ engine: { ...engine, ...change } });
const probing =
  (change: Partial<Bureau['probes']>): Provoke =>
  ({ probes }) => ({ probes: { ...probes, ...change } });
const leaderless: BrokerState = {
  nodeId: 0,
  address: '',
  version: '8.5.8',
  partitions: [{ partitionId: 1, role: 'follower', healthy: true }],
};
const failedNow: WorkerFigures = {
  type: 'number-case',
  atWork: 0,
  done: 3,
  failed: 1,
  lastMinute: 4,
  meanMs: 9,
  lastFailureAt: new Date().toISOString(),
};
const command = { caseId: 'c', kind: 'complete-job', payload: '{}', attempts: 1, leasedUntil: '', createdAt: monday };
const entry = {
  ...{ caseId: 'c', at: monday, actorKind: 'engine', actorId: '', actorName: '', act: 'x', elementId: '' },
  ...{ flow: '', flowVersion: 0, detail: '{}', prevHash: '', hash: '' },
} satisfies Omit<RecordEntry, 'seq'>;

const provoked: [AlarmId, Provoke][] = [
  ['engine-down', engineWith({ state: () => 'down' })],
  ['engine-starting', engineWith({ state: () => 'connecting' })],
  ['engine-overloaded', engineWith({ putOff: () => 3 })],
  ['partition-without-leader', engineWith({ brokers: async () => [leaderless] })],
  ['foreign-log', probing({ stream: () => ({ foreign: 'x', seen: {}, lastRequestAt: null, lanes: {} }) })],
  [
    'stream-behind',
    ({ probes }) => {
      const bulk = { lagMs: 90_000, at: new Date().toISOString() };
      return { probes: { ...probes, stream: () => ({ ...probes.stream(), lanes: { bulk } }) } };
    },
  ],
  ['workers-failing', probing({ workers: () => [failedNow] })],
  [
    'records-parked',
    written((tx) =>
      parkRecord(tx, { lane: 'bulk', partitionId: 1, position: 7, record: '{}', error: 'x', parkedAt: monday }),
    ),
  ],
  [
    'stream-slow',
    written((tx) =>
      tx('acts').insert({
        ...{ id: 'a', caseId: 'c', runId: 'r', jobKey: '1', elementId: 'accept', round: 1, outcome: 'accept' },
        ...{ kind: 'complete', actorKind: 'person', actorId: 'p', actorName: '', data: '{}', status: 'pending' },
        ...{ moment: anHourBefore, createdAt: anHourBefore },
      }),
    ),
  ],
  ['outbox-slow', written((tx) => tx('outbox').insert({ ...command, status: 'queued', createdAt: anHourBefore }))],
  ['commands-refused', written((tx) => tx('outbox').insert({ ...command, status: 'refused' }))],
  [
    'incidents-open',
    written((tx) =>
      insertIncident(tx, {
        ...{ incidentKey: '7', caseId: 'c', processInstanceKey: '1', elementId: 'accept', elementInstanceKey: '2' },
        ...{ jobKey: '-1', errorType: 'IO_MAPPING_ERROR', message: 'x', createdAt: monday, resolvedAt: null },
        ...{ flow: 'filing', flowVersion: 1 },
      }),
    ),
  ],
  [
    'calendar-missing',
    written((tx) =>
      tx('clocks').insert({
        ...{ id: 'k', caseId: 'c', kind: 'review', state: 'running', elements: '', outcome: '', body: '{}' },
        ...{ deadlineAt: '2027-03-01T15:59:59.999Z', provisional: 1, startedAt: monday },
      }),
    ),
  ],
  [
    'record-unsigned',
    written(async (tx) => {
      const entries = Array.from({ length: 1_001 }, (_, at) => ({ ...entry, seq: at + 1 }));
      for (let from = 0; from < entries.length; from += 50) await insertEntries(tx, entries.slice(from, from + 50));
    }),
  ],
  ['seal-missing', ({ seal }) => ({ seal: { ...seal, ready: false } })],
  ['calendar-ends', ({ clock }) => ({ clock: { ...clock, now: () => '2026-12-20T01:00:00.000Z' } })],
  [
    'peer-down',
    ({ connectors }) => {
      const states = connectors.connectorStates();
      const down = { ...states, sms: { ...states.sms, state: 'down' as const } };
      return { connectors: { ...connectors, connectorStates: () => down } };
    },
  ],
  [
    'database-slow',
    ({ store }) => {
      const raw = (async (...given: [string]) => {
        await sleep(600);
        return store.read.raw(...given);
      }) as unknown as typeof store.read.raw;
      const read = new Proxy(store.read, { get: (target, name) => (name === 'raw' ? raw : Reflect.get(target, name)) });
      return { store: { ...store, read } };
    },
  ],
];
// A file system that has no room for anybody, where the machine has one.
if (existsSync('/proc/self'))
  provoked.push(['disk-full', ({ config }) => ({ config: { ...config, dataDir: '/proc' } })]);

describe('an alarm', () => {
  it.each(provoked)('%s sounds when it is provoked, and the word of the bureau follows it', async (id, provoke) => {
    const { bureau } = door;
    const before = { ...bureau };
    Object.assign(bureau, await provoke(bureau));
    const detail = (await door.ask('guo.li', { method: 'GET', url: '/api/health/detail' })).json();
    const brief = (await door.ask(null, { method: 'GET', url: '/api/health' })).json();
    const metrics = (await door.ask('guo.li', { method: 'GET', url: '/metrics' })).body;
    Object.assign(bureau, before);
    await bureau.store.transaction(async (tx) => {
      for (const table of tables) await tx(table).delete();
    });
    expect(detail.alarms).toMatchObject([{ id }]);
    expect(detail.state).toBe(detail.alarms[0].level === 'red' ? 'down' : 'degraded');
    expect(brief.status).toBe(detail.state);
    expect(metrics).toMatch(new RegExp(`^oneseal_alarm\\{id="${id}",level="(red|yellow)"\\} [1-9]`, 'mu'));
    expect((await door.ask(null, { method: 'GET', url: '/api/health' })).json().status).toBe('ok');
  });
});
