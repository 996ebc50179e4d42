import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCircuit } from '../../src/connectors/circuit.ts';
import { startDemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import type { DemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import { failureOf, frozen, openWithFakeTime, sms } from './support.ts';

const limits = { attempts: 1, opensAfter: 3, downMs: 10_000, maxDownMs: 30_000 };

describe('a peer that does not answer', () => {
  let demo: DemoPeers;
  let opened: ReturnType<typeof openWithFakeTime>;
  beforeEach(async () => {
    demo = await startDemoPeers();
    opened = openWithFakeTime(demo.peers, limits);
  });
  afterEach(() => demo.close());

  const send = (key: string) => opened.connectors.sms.sendSms(sms, key);
  const state = () => opened.connectors.connectorStates().sms;
  const takeDown = async () => {
    demo.fail('sms', 'down', 3);
    for (const key of ['a', 'b', 'c']) await failureOf(send(key));
  };

  it('is marked down after three calls, and is then left alone', async () => {
    expect(state()).toEqual({ state: 'up', failures: 0, downSince: null, retryInMs: 0 });
    await takeDown();
    expect(state()).toEqual({ state: 'down', failures: 3, downSince: frozen, retryInMs: 10_000 });
    opened.pass(4_000);
    expect(await failureOf(send('d'))).toMatchObject({ kind: 'unreachable', retryAfterMs: 6_000 });
    expect(demo.calls()).toHaveLength(3);
    expect(opened.logged()).toContain('marked down');
  });

  it('takes no other peer down', async () => {
    await takeDown();
    expect(opened.connectors.connectorStates().mail.state).toBe('up');
    await opened.connectors.mail.sendMail({ to: 'a@example.org', subject: 's', text: 't' }, 'a');
  });

  it('is up again when the probe gets through', async () => {
    await takeDown();
    opened.pass(10_000);
    await send('d');
    expect(state()).toMatchObject({ state: 'up', failures: 0 });
    expect(opened.logged()).toContain('peer: back');
  });

  it('is probed by one attempt, not by a row of them', async () => {
    opened = openWithFakeTime(demo.peers, { ...limits, attempts: 2, opensAfter: 1 });
    demo.fail('sms', 'down', 3);
    await failureOf(send('a'));
    opened.pass(10_000);
    await failureOf(send('b'));
    expect(demo.calls().map(({ key }) => key)).toEqual(['a', 'a', 'b']);
  });

  it('stays down longer after each failed probe, up to a bound', async () => {
    await takeDown();
    for (const next of [20_000, 30_000, 30_000]) {
      demo.fail('sms', 'down', 1);
      opened.pass(state().retryInMs);
      await failureOf(send('probe'));
      expect(state()).toMatchObject({ state: 'down', retryInMs: next, downSince: frozen });
    }
  });

  it('is not down when it refuses or answers wrongly: it is there', async () => {
    demo.fail('sms', 'refuse', 4);
    demo.fail('sms', 'garbage', 4);
    for (let count = 0; count < 8; count += 1) await failureOf(send(`k${count}`));
    expect(state()).toMatchObject({ state: 'up', failures: 0 });
  });

  it('is not down when calls in between succeed', async () => {
    for (const key of ['a', 'b', 'c', 'd']) {
      demo.fail('sms', 'down', 1);
      await failureOf(send(key));
      await send(key);
    }
    expect(state()).toMatchObject({ state: 'up', failures: 0 });
  });
});

describe('the circuit itself', () => {
  const create = () => {
    let time = 0;
    const circuit = openCircuit(
      { opensAfter: 1, downMs: 100, maxDownMs: 1_000 },
      () => time,
      () => frozen,
    );
    return { circuit, pass: (ms: number) => void (time += ms) };
  };

  it('lets one probe through at a time', () => {
    const { circuit, pass } = create();
    circuit.leave(circuit.enter()!, 'unreachable');
    pass(100);
    expect(circuit.enter()).toMatchObject({ probe: true });
    expect(circuit.enter()).toBeUndefined();
    expect(circuit.state().state).toBe('probing');
  });

  it('lets another probe through when one was abandoned', () => {
    const { circuit, pass } = create();
    circuit.leave(circuit.enter()!, 'unreachable');
    pass(100);
    circuit.leave(circuit.enter()!, 'abandoned');
    expect(circuit.enter()).toMatchObject({ probe: true });
  });

  it('does not hold old failures against a peer that came back', () => {
    const { circuit, pass } = create();
    const old = circuit.enter()!;
    circuit.leave(circuit.enter()!, 'unreachable');
    pass(100);
    expect(circuit.leave(circuit.enter()!, 'reached')).toBe('healed');
    circuit.leave(old, 'unreachable');
    expect(circuit.state()).toMatchObject({ state: 'up', failures: 0 });
  });

  it('lengthens nothing when calls begun earlier fail while it is down', () => {
    const { circuit } = create();
    const old = circuit.enter()!;
    circuit.leave(circuit.enter()!, 'unreachable');
    circuit.leave(old, 'unreachable');
    expect(circuit.state()).toMatchObject({ failures: 1, retryInMs: 100 });
  });
});
