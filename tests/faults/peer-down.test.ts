import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import { startDemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import type { System } from '../../src/main.ts';
import { openSystem } from '../../src/main.ts';
import { act, awaitTask, fileCase } from '../harness/driver.ts';
import type { FiledCase } from '../harness/driver.ts';
import { firstMoment, testConfig } from '../harness/system.ts';
import { openPeople } from './chaos/people.ts';
import { seeded } from './chaos/random.ts';
import { until } from './until.ts';

/** Three calls of three requests each, after which the peer counts as down. */
const failures = 9;

interface Health {
  status: string;
  details: { connectors: Record<string, { state: string }>; incidents: number };
}

describe('a peer that cannot be reached', () => {
  let peers: DemoPeers;
  let system: System;

  beforeAll(async () => {
    peers = await startDemoPeers({ now: () => firstMoment });
    const config = await testConfig('sqlite', 'peer-down');
    system = await openSystem({ ...config, peers: peers.peers });
  }, 120_000);
  afterAll(async () => {
    await system.close();
    await peers.close();
  }, 120_000);

  it('lets the case wait without an incident, is seen in health, and the case goes on when it is back', async () => {
    const { bureau } = system;
    const people = openPeople([system.url], seeded(1));
    const health = async (): Promise<Health> =>
      (await people.ask('guo.li', 'GET', '/api/health')).body as unknown as Health;
    // Given three cases whose applicants are to be told, and a peer that is down
    const cases: FiledCase[] = [];
    for (let count = 0; count < 3; count += 1) cases.push(await fileCase(bureau, 'DRC-02'));
    peers.fail('sms', 'down', failures);
    for (const filed of cases) await act(bureau, filed, 'file', 'file');
    // When nobody answers, then health names the peer, nothing is an incident, and the cases stand still
    await until(async () => (await health()).details.connectors['sms']!.state !== 'up');
    expect(await health()).toMatchObject({ status: 'degraded', details: { incidents: 0 } });
    expect(await bureau.store.read('effects').where({ elementId: 'notify-filed', status: 'done' })).toEqual([]);
    // When the peer is back, then everybody is told once, and the cases go on
    await until(async () => (await health()).details.connectors['sms']!.state === 'up');
    await until(async () => peers.inbox('sms').length === cases.length);
    for (const { id } of cases) await awaitTask(bureau, id, 'deliver-result');
    expect(new Set(peers.inbox('sms').map(({ key }) => key)).size).toBe(cases.length);
    expect(await bureau.store.read('incidents')).toEqual([]);
    expect(await health()).toMatchObject({ status: 'ok' });
  });
});
