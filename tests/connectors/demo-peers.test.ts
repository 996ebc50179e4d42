import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import type { DemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import { failureOf, frozen, openWithFakeTime, sms } from './support.ts';

let dataDir: string;
let running: DemoPeers[];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'demo-peers-'));
  running = [];
});
afterEach(async () => {
  for (const demo of running) await demo.close();
  await rm(dataDir, { recursive: true });
});

const start = async (dir?: string) => {
  const demo = await startDemoPeers({ now: () => frozen, ...(dir === undefined ? {} : { dataDir: dir }) });
  running.push(demo);
  return { demo, ...openWithFakeTime(demo.peers).connectors };
};
const restart = async () => {
  await running.pop()!.close();
  return start(dataDir);
};
const notice = { caseNumber: '1', feeCode: 'DC-01', feeName: '费', payer: '某公司', amountFen: 100 };

describe('a demo peer', () => {
  it('gives the same numbers for the same key, others for another', async () => {
    const [one, two] = [await start(), await start()];
    const numbers = [await one.sms.sendSms(sms, 'a'), await two.sms.sendSms(sms, 'a'), await one.sms.sendSms(sms, 'b')];
    expect(numbers[1]).toEqual(numbers[0]);
    expect(numbers[2]).not.toEqual(numbers[0]);
  });

  it('refuses another content under the same key', async () => {
    const { sms: peer, demo } = await start();
    await peer.sendSms(sms, 'a');
    const error = await failureOf(peer.sendSms({ ...sms, text: '另一条' }, 'a'));
    expect(error).toMatchObject({ kind: 'refused', params: { peerCode: 'key-reused', status: 409 } });
    expect(demo.inbox('sms')).toHaveLength(1);
  });

  it('takes the same request again when only the address for callbacks changed', async () => {
    const { payment } = await start();
    const first = await payment.createPaymentNotice({ ...notice, callbackUrl: 'http://127.0.0.1:1/' }, 'a');
    expect(await payment.createPaymentNotice({ ...notice, callbackUrl: 'http://127.0.0.1:2/' }, 'a')).toEqual(first);
  });

  it('refuses a caller without its token, and does nothing', async () => {
    const { demo } = await start();
    const { url } = demo.peers.sms;
    const { connectors } = openWithFakeTime({ ...demo.peers, sms: { url, token: demo.peers.mail.token } });
    expect(await failureOf(connectors.sms.sendSms(sms, 'a'))).toMatchObject({
      kind: 'refused',
      params: { status: 401 },
    });
    expect(demo.inbox('sms')).toEqual([]);
  });

  it('checks what it is sent', async () => {
    const { demo } = await start();
    const post = async (body: string, headers: Record<string, string> = {}) => {
      const authorization = `Bearer ${demo.peers.sms.token}`;
      const all = { authorization, 'content-type': 'application/json', ...headers };
      return (await fetch(`${demo.peers.sms.url}/messages`, { method: 'POST', headers: all, body })).status;
    };
    const key = { 'idempotency-key': 'a' };
    expect(await post('{', key)).toBe(400);
    expect(await post('{}', key)).toBe(422);
    expect(await post(JSON.stringify({ ...sms, to: 'x' }), key)).toBe(422);
    expect(await post(JSON.stringify(sms))).toBe(400);
    expect(demo.inbox('sms')).toEqual([]);
  });

  it('shows what it received at /inbox', async () => {
    const { sms: peer, demo } = await start();
    await peer.sendSms(sms, 'a');
    const inbox = await fetch(`${demo.url}/inbox/sms`);
    expect(await inbox.json()).toMatchObject([{ peer: 'sms', verb: 'sendSms', key: 'a', at: frozen, input: sms }]);
    expect((await fetch(`${demo.url}/inbox/nobody`)).status).toBe(404);
  });

  it('fails as planned, in order, and then works', async () => {
    const { sms: peer, demo } = await start();
    demo.fail('sms', 'refuse', 1);
    demo.fail('sms', 'garbage', 1);
    expect(await failureOf(peer.sendSms(sms, 'a'))).toMatchObject({ kind: 'refused' });
    expect(await failureOf(peer.sendSms(sms, 'a'))).toMatchObject({ kind: 'invalid-answer' });
    await peer.sendSms(sms, 'a');
    expect(demo.calls().map(({ outcome }) => outcome)).toEqual(['refused', 'garbage', 'answered']);
  });
});

describe('the memory of the demo peers', () => {
  it('survives a restart: one effect per key, and a payment stays paid', async () => {
    const before = await start(dataDir);
    const first = await before.payment.createPaymentNotice(notice, 'a');
    await fetch(first.payUrl, { method: 'POST' });
    const after = await restart();
    expect(await after.payment.createPaymentNotice(notice, 'a')).toEqual(first);
    expect(after.demo.inbox('payment').map(({ verb }) => verb)).toEqual(['createPaymentNotice', 'pay']);
    expect(await after.payment.paymentStatus(first.noticeId)).toMatchObject({ status: 'paid' });
  });

  it('keeps a name for its case over a restart', async () => {
    const before = await start(dataDir);
    await before.registry.checkName({ caseNumber: '1', name: '甲公司' }, 'a');
    const after = await restart();
    expect(await after.registry.checkName({ caseNumber: '2', name: '甲公司' }, 'b')).toMatchObject({ nameFree: false });
  });

  it('drops a last line that was cut short, and loses nothing after it', async () => {
    const file = join(dataDir, 'demo-peers.jsonl');
    const before = await start(dataDir);
    await before.sms.sendSms(sms, 'a');
    await appendFile(file, '{"peer":"sms","verb":"sendS');
    const between = await restart();
    await between.sms.sendSms(sms, 'b');
    const after = await restart();
    expect(after.demo.inbox('sms').map(({ key }) => key)).toEqual(['a', 'b']);
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(2);
  });

  it('holds no contents of documents', async () => {
    const { upper } = await start(dataDir);
    const content = Buffer.from('甲'.repeat(5_000));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const document = { name: 'a.pdf', mediaType: 'application/pdf', sha256, read: async () => content };
    await upper.forwardOpinion(
      {
        caseNumber: '1',
        itemCode: 'U',
        itemName: '项',
        applicantName: '某',
        opinion: '同意',
        forwardedOn: '2026-03-02',
        documents: [document],
      },
      'a',
    );
    expect((await readFile(join(dataDir, 'demo-peers.jsonl'))).length).toBeLessThan(5_000);
  });
});
