import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { openConnectors } from '../../src/connectors/connectors.ts';
import { startDemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import { answer, failureOf, frozen, openWithFakeTime, sms, smsTaken, startScript } from './support.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const script = async (...steps: Parameters<typeof startScript>) => {
  const peer = await startScript(...steps);
  closers.push(peer.close);
  return peer;
};

const send = (opened: Pick<ReturnType<typeof openWithFakeTime>, 'connectors'>, key = 'key:1') =>
  opened.connectors.sms.sendSms(sms, key);

describe('repeats in a call', () => {
  it.each([429, 502, 503, 504])('follow status %i, with growing waits and the same key', async (status) => {
    const peer = await script(answer(status, {}), answer(status, {}), answer(200, smsTaken));
    const opened = openWithFakeTime(peer.peers);
    expect(await send(opened)).toEqual(smsTaken);
    expect(opened.waits).toEqual([200, 400]);
    expect(peer.heard.map(({ request }) => request.headers['idempotency-key'])).toEqual(['key:1', 'key:1', 'key:1']);
    expect(new Set(peer.heard.map(({ body }) => body))).toEqual(new Set([JSON.stringify(sms)]));
  });

  it.each([
    ['broken connections', (response: { destroy: () => void }) => response.destroy()],
    [
      'answers cut short',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"messageId"');
        setImmediate(() => response.destroy());
      },
    ],
  ])('follow %s and are bounded', async (_, breakOff) => {
    const peer = await script(breakOff);
    const opened = openWithFakeTime(peer.peers, { attempts: 4 });
    expect(await failureOf(send(opened))).toMatchObject({ kind: 'unreachable', code: 'peer-unreachable', status: 503 });
    expect(peer.heard).toHaveLength(4);
    expect(opened.waits).toEqual([200, 400, 800]);
  });

  it('spread by jitter over half of the wait', async () => {
    const peer = await script(answer(503, {}), answer(200, smsTaken));
    const waits: number[] = [];
    const connectors = openConnectors({
      peers: peer.peers,
      log: { info: () => undefined, warn: () => undefined },
      now: () => frozen,
      random: () => 0,
      sleep: async (ms) => void waits.push(ms),
    });
    await connectors.sms.sendSms(sms, 'key:1');
    expect(waits).toEqual([100]);
  });

  it.each([
    ['seconds', { 'retry-after': '3' }],
    [
      'a date, by the clock of the peer',
      { date: 'Mon, 02 Mar 2026 01:00:00 GMT', 'retry-after': 'Mon, 02 Mar 2026 01:00:03 GMT' },
    ],
  ])('wait as Retry-After says in %s', async (_, headers) => {
    const peer = await script(answer(429, {}, headers), answer(200, smsTaken));
    const opened = openWithFakeTime(peer.peers);
    expect(await send(opened)).toEqual(smsTaken);
    expect(opened.waits).toEqual([3_000]);
  });

  it('do not wait beyond the time of the call, but tell when to come back', async () => {
    const peer = await script(answer(503, {}, { 'retry-after': '60' }));
    const opened = openWithFakeTime(peer.peers, { overallMs: 15_000 });
    expect(await failureOf(send(opened))).toMatchObject({ kind: 'unreachable', retryAfterMs: 60_000 });
    expect(opened.waits).toEqual([]);
    expect(peer.heard).toHaveLength(1);
  });

  it.each([400, 401, 404, 409, 422, 500, 501, 302])('do not follow status %i', async (status) => {
    const peer = await script(answer(status, { code: 'x' }, { location: '/elsewhere' }));
    const opened = openWithFakeTime(peer.peers);
    const kind = status >= 400 && status < 500 ? 'refused' : 'invalid-answer';
    expect(await failureOf(send(opened))).toMatchObject({ kind });
    expect(peer.heard.map(({ request }) => request.url)).toEqual(['/messages']);
  });
});

describe('time-outs', () => {
  it('end each attempt whose answer does not begin, and repeat it', async () => {
    const demo = await startDemoPeers();
    closers.push(demo.close);
    demo.fail('sms', 'slow', 3);
    const opened = openWithFakeTime(demo.peers, { answerMs: 25 });
    expect(await failureOf(send(opened))).toMatchObject({ kind: 'unreachable', params: { reason: 'time-out' } });
    expect(opened.waits).toEqual([200, 400]);
  });

  it('end a call whose answer never ends, without another attempt', async () => {
    const peer = await script((response) => void response.writeHead(200).write('{'));
    const opened = openWithFakeTime(peer.peers, { overallMs: 60 });
    expect(await failureOf(send(opened))).toMatchObject({ kind: 'unreachable', params: { reason: 'time-out' } });
    expect(opened.waits).toEqual([]);
  });

  it('close() ends running calls and lets no new one out', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const peer = await script(() => arrive());
    const opened = openWithFakeTime(peer.peers);
    const running = failureOf(send(opened));
    await arrived;
    opened.connectors.close();
    expect(await running).toMatchObject({ kind: 'unreachable' });
    expect(await failureOf(send(opened))).toMatchObject({ kind: 'unreachable', params: { reason: 'closing' } });
    expect(peer.heard).toHaveLength(1);
    expect(opened.connectors.connectorStates().sms.failures).toBe(0);
  });
});

describe('answers', () => {
  it.each([
    ['no JSON', (response: ServerResponse) => void response.end('<html>')],
    ['an empty body', (response: ServerResponse) => void response.end()],
    [
      'no UTF-8',
      (response: ServerResponse) =>
        void response.end(Buffer.from(JSON.stringify({ ...smsTaken, more: '\u00ff' }), 'latin1')),
    ],
    ['a field missing', answer(200, { messageId: 'M1' })],
    ['a field of another kind', answer(200, { messageId: 7, acceptedAt: frozen })],
    ['an id that is a path', answer(200, { messageId: '../../x', acceptedAt: frozen })],
    ['too many bytes', answer(200, { ...smsTaken, more: 'x'.repeat(5_000) })],
  ])('with %s are not taken', async (_, reply) => {
    const peer = await script(reply);
    const opened = openWithFakeTime(peer.peers, { maxAnswerBytes: 4_096 });
    expect(await failureOf(send(opened))).toMatchObject({ kind: 'invalid-answer' });
    expect(peer.heard).toHaveLength(1);
  });

  it('lose the fields nobody agreed on', async () => {
    const peer = await script(answer(200, { ...smsTaken, surprise: 1 }));
    expect(await send(openWithFakeTime(peer.peers))).toEqual(smsTaken);
  });

  it('with another amount than ours are not taken', async () => {
    const other = { noticeId: 'N1', noticeNumber: '1', amountFen: 99, payUrl: 'http://127.0.0.1/pay' };
    const peer = await script(answer(200, other));
    const { connectors } = openWithFakeTime(peer.peers);
    const notice = { caseNumber: '1', feeCode: 'DC-01', feeName: '费', payer: '某', amountFen: 100 };
    expect(await failureOf(connectors.payment.createPaymentNotice(notice, 'k'))).toMatchObject({
      kind: 'invalid-answer',
    });
  });
});

describe('what we send', () => {
  it('proves itself by the token and has no more fields than agreed', async () => {
    const peer = await script(answer(200, smsTaken));
    const opened = openWithFakeTime(peer.peers);
    await opened.connectors.sms.sendSms({ ...sms, note: 'not agreed' } as typeof sms, 'key:1');
    expect(peer.heard[0]!.request.headers.authorization).toBe('Bearer a-shared-token');
    expect(JSON.parse(peer.heard[0]!.body)).toEqual(sms);
  });

  it('is refused here when it cannot be right, without calling the peer or quoting it', async () => {
    const peer = await script(answer(200, smsTaken));
    const opened = openWithFakeTime(peer.peers);
    const error = await failureOf(opened.connectors.sms.sendSms({ to: '张三', text: 'x' }, 'key:1'));
    expect(error).toMatchObject({ kind: 'refused', params: { peerCode: 'not-sent', peerText: '/to pattern' } });
    expect(peer.heard).toEqual([]);
  });

  it.each(['', '键', 'a b', 'x'.repeat(201), 'a\r\nb'])('needs a key that fits a header (%j)', async (key) => {
    const peer = await script(answer(200, smsTaken));
    await expect(send(openWithFakeTime(peer.peers), key)).rejects.toThrow(RangeError);
    expect(peer.heard).toEqual([]);
  });
});

describe('settings', () => {
  it.each([
    ['sms.url', { url: 'ftp://peer' }],
    ['sms.url', { url: 'peer' }],
    ['sms.url', { url: 'http://user:secret-word@peer' }],
    ['sms.token', { url: 'http://peer', token: 'secret-word\n' }],
  ])('refuse a wrong %s by name and without its value', async (field, wrong) => {
    const peer = await script(answer(200, smsTaken));
    const open = () => openWithFakeTime({ ...peer.peers, sms: wrong });
    expect(open).toThrow(expect.objectContaining({ code: 'config-invalid', message: expect.stringContaining(field) }));
    expect(open).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret-word') }));
  });
});

describe('logs and incidents', () => {
  it('hold no personal data and no token, even when the peer quotes them', async () => {
    const message = '号码13800001111（张三，138 0000 1111，a@b.cn）无效：您的办件已受理';
    const peer = await script(answer(503, { message }), answer(422, { code: 'number-invalid', message }));
    const opened = openWithFakeTime(peer.peers);
    const error = await failureOf(opened.connectors.sms.sendSms({ to: '13800001111', text: '张三' }, 'key:1'));
    const written = opened.logged() + JSON.stringify(error) + error.message;
    expect(written).toContain('number-invalid');
    expect(written).toContain('无效');
    for (const secret of ['1380000', '0000 1111', '张三', 'a@b.cn', 'a-shared-token'])
      expect(written).not.toContain(secret);
  });
});
