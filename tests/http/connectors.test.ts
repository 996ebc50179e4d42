import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peerNames } from '../../src/connectors/verb.ts';
import { peerName } from '../../src/http/schemas/connector.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { administrationRecord } from '../../src/usecases/administration/note-administration.ts';
import { applyConnectors, keepConnectorResults } from '../../src/usecases/connector/apply-connectors.ts';
import { failureOf } from '../../src/usecases/work/failure-of.ts';
import { startScript } from '../connectors/support.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

const secret = 'a-token-nobody-may-read';
const accepted = JSON.stringify({ messageId: 'm1', acceptedAt: '2026-03-02T01:00:00.000Z' });
let door: Door;
let other: Awaited<ReturnType<typeof startScript>>;
beforeAll(async () => {
  door = await openDoor({ peerTokens: { PEER_SMS_TOKEN_NEW: secret } });
  other = await startScript((response) => response.setHeader('content-type', 'application/json').end(accepted));
});
afterAll(async () => {
  await other.close();
  await door.close();
});

const ask = async (method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) => {
  const answer = await door.ask('guo.li', { method, url, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, text: answer.body, body: answer.body === '' ? null : answer.json() };
};
const terms = {
  url: '',
  tokenFrom: '',
  answerMs: 900,
  overallMs: 2_000,
  attempts: 1,
  enabled: true,
  reason: '更换平台',
};
const change = async (given: object) =>
  ask('PUT', '/api/connectors/sms', { revision: await revision(), ...terms, ...given });
const sms = async () => (await ask('GET', '/api/connectors')).body.find(({ peer }: { peer: string }) => peer === 'sms');
const revision = async (): Promise<number> => (await sms()).revision;
const send = (key: string) => door.bureau.connectors.sms.sendSms({ to: '13800001111', text: '你好' }, key);

describe('connectors', () => {
  it('are the same for the API and the house', () => {
    expect((peerName as unknown as { enum: string[] }).enum).toEqual([...peerNames]);
  });

  it('go to another address with another token at once; the token is shown, stored and recorded nowhere', async () => {
    await send('before');
    expect((await change({ url: other.url, tokenFrom: 'env:PEER_SMS_TOKEN_NEW' })).status).toBe(204);
    await send('after');
    expect(other.heard.map(({ request }) => request.headers.authorization)).toEqual([`Bearer ${secret}`]);
    expect(await sms()).toMatchObject({
      address: other.url,
      hasToken: true,
      revision: 1,
      changedBy: '郭丽',
      state: 'up',
    });
    const kept = await Promise.all(
      ['connector_settings', 'connector_results', 'record_entries', 'settings'].map((table) =>
        door.bureau.store.read(table).select(),
      ),
    );
    const all = JSON.stringify(kept) + (await ask('GET', '/api/connectors')).text;
    expect(all).toContain('env:PEER_SMS_TOKEN_NEW');
    expect(all).not.toContain(secret);
    const { act, detail } = (await entriesOfCase(door.bureau.store.read, administrationRecord)).at(-1)!;
    expect([act, JSON.parse(detail)]).toMatchObject([
      'change-connector',
      { peer: 'sms', was: null, reason: '更换平台' },
    ]);
  });

  it('take a token from a file of the folder of secrets, by its name alone', async () => {
    await mkdir(door.bureau.config.secretsDir, { recursive: true });
    await writeFile(`${door.bureau.config.secretsDir}/sms-token`, `${secret}-2\n`);
    expect((await change({ url: other.url, tokenFrom: 'file:sms-token' })).status).toBe(204);
    await send('file');
    expect(other.heard.at(-1)!.request.headers.authorization).toBe(`Bearer ${secret}-2`);
    expect((await change({ tokenFrom: 'file:../bureau.sqlite' })).status).toBe(400);
    expect((await change({ tokenFrom: 'env:DATABASE_URL' })).status).toBe(400);
    expect((await change({ tokenFrom: 'env:PEER_TAX_TOKEN' })).body).toMatchObject({
      code: 'connector-token-missing',
      field: 'tokenFrom',
    });
  });

  it('let work wait while they are off, and say so', async () => {
    expect((await change({ enabled: false })).status).toBe(204);
    expect((await sms()).state).toBe('off');
    const error: unknown = await send('off').catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ code: 'peer-unreachable', params: { reason: 'switched off' } });
    expect(failureOf(error, 3)).toMatchObject({ retries: 3 });
    expect((await change({})).status).toBe(204);
    await send('on-again');
  });

  it.each([
    ['an address with a password', { url: 'https://a:b@sms.example.cn' }, 'connector-address-invalid', 'url'],
    ['a script', { url: 'javascript:alert(1)' }, 'connector-address-invalid', 'url'],
    ['a whole shorter than its part', { answerMs: 3_000 }, 'connector-limits-invalid', 'overallMs'],
    ['a revision that is gone', { revision: 0 }, 'connector-stale', 'revision'],
  ])('refuse %s', async (_, given, code, field) => {
    expect((await change(given)).body).toMatchObject({ code, field });
  });

  it('are tried without an effect, and what came is kept for every copy', async () => {
    expect((await change({ url: other.url })).status).toBe(204);
    const before = other.heard.length;
    expect((await ask('POST', '/api/connectors/sms/test')).body).toMatchObject({
      reached: true,
      status: 200,
      problem: '',
    });
    expect(other.heard.slice(before).map(({ request }) => [request.method, request.url])).toEqual([['GET', '/']]);
    for (const [status, problem] of [
      [403, 'token-refused'],
      [503, 'peer-error'],
    ] as const) {
      const refusing = await startScript((response) => response.writeHead(status).end());
      expect((await change({ url: refusing.url })).status).toBe(204);
      const trial = (await ask('POST', '/api/connectors/sms/test')).body;
      await refusing.close();
      expect(trial).toMatchObject({ reached: true, status, problem });
    }
    expect((await change({ url: 'http://127.0.0.1:9' })).status).toBe(204);
    expect((await ask('POST', '/api/connectors/sms/test')).body).toMatchObject({ reached: false, status: null });
    await expect(send('nobody')).rejects.toMatchObject({ code: 'peer-unreachable' });
    await keepConnectorResults(door.bureau);
    const [row] = await door.bureau.store.read('connector_results').where({ peer: 'sms' });
    expect(row).toMatchObject({ successAt: expect.any(String), failureAt: expect.any(String) });
    expect(await sms()).toMatchObject({ failure: 'peer-unreachable connection-broken' });
  });

  it('are brought up to date in a copy that has not heard of a change', async () => {
    await door.bureau.store.transaction((tx) =>
      tx('connector_settings').where({ peer: 'sms' }).update({ attempts: 7 }),
    );
    await applyConnectors(door.bureau);
    expect(door.bureau.connectors.line('sms').settings()).toMatchObject({ limits: { attempts: 7 } });
  });
});
