import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signCallback, signatureHeader } from '../../src/connectors/callback.ts';
import { insertPayment } from '../../src/store/results.ts';
import { parkRecord } from '../../src/store/engine-log.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { newId } from '../../src/domain/id.ts';
import { openCase } from '../harness/case-without-engine.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const get = (username: string | null, url: string) => door.ask(username, { method: 'GET', url });

describe('items', () => {
  it.each([['食品'], ['shipin'], ['spjy'], ['MKT-09']])('are found by %s', async (q) => {
    const { items } = (await get(null, `/api/items?q=${encodeURIComponent(q)}`)).json() as {
      items: { code: string }[];
    };
    expect(items.map(({ code }) => code)).toContain('MKT-09');
  });

  it('are all there, and one has its guide with the form', async () => {
    expect((await get(null, '/api/items')).json().items).toHaveLength(156);
    expect((await get(null, '/api/items/MKT-09')).json()).toMatchObject({
      item: { code: 'MKT-09', department: 'MKT' },
      limits: { notice: 5 },
      materials: { published: true },
      form: { id: expect.stringContaining('application') },
    });
  });

  it('of a package follow its answers', async () => {
    const [first] = (await get(null, '/api/packages')).json() as { code: string; questions: { key: string }[] }[];
    const answers = Object.fromEntries(first!.questions.map(({ key }) => [key, true]));
    const url = `/api/packages/${first!.code}/items`;
    const right = await door.ask(null, { method: 'POST', url, payload: { answers } });
    expect(right.json().items.length).toBeGreaterThan(0);
    expect((await door.ask(null, { method: 'POST', url, payload: { answers: { nothing: true } } })).json().code).toBe(
      'package-answer-unknown',
    );
  });
});

describe('health', () => {
  it('is brief for the public and full for an administrator', async () => {
    const brief = (await get(null, '/api/health')).json();
    expect(brief).toEqual({ status: 'ok', at: expect.any(String), mode: 'demo' });
    expect((await get('chen.jing', '/api/health')).json()).not.toHaveProperty('details');
    expect((await get('guo.li', '/api/health')).json().details).toMatchObject({
      engine: { state: 'ready' },
      outbox: { queued: 0, refused: 0 },
      stream: { parked: 0 },
      seal: { ready: true },
      connectors: { payment: { state: 'up' } },
      clocks: { provisional: 0 },
    });
  });

  it('is degraded by what waits, and down by what is lost', async () => {
    const { bureau } = door;
    const seal = bureau.seal;
    bureau.seal = { ...seal, ready: false };
    expect((await get(null, '/api/health')).json().status).toBe('degraded');
    bureau.seal = seal;
    await bureau.store.transaction((tx) =>
      parkRecord(tx, {
        lane: 'quick',
        partitionId: 1,
        position: 7,
        record: '{}',
        error: 'x',
        parkedAt: bureau.clock.now(),
      }),
    );
    const down = await get(null, '/api/health');
    expect([down.statusCode, down.json().status]).toEqual([503, 'down']);
    await bureau.store.transaction((tx) => tx('parked_records').delete());
    expect((await get(null, '/api/health')).statusCode).toBe(200);
  });
});

describe('the demonstration', () => {
  it('tells its people and sets its clock, for whoever sits at the machine', async () => {
    const shown = (await get(null, '/api/demo')).json();
    expect(shown.users.length).toBeGreaterThanOrEqual(16);
    const set = (headers: Record<string, string>) =>
      door.http.inject({
        method: 'POST',
        url: '/api/demo/clock',
        headers,
        payload: { now: '2026-03-05T09:00:00+08:00' },
      });
    expect((await set({ host: 'localhost:8100' })).json()).toEqual({ now: '2026-03-05T01:00:00.000Z' });
    expect((await set({ host: 'evil.example' })).statusCode).toBe(401);
  });

  it('does not exist in production', async () => {
    const strict = await openDoor({ mode: 'production' });
    const urls = strict.http.declaredAccess.map(({ url }) => url);
    expect(urls.filter((url) => url.startsWith('/api/demo'))).toEqual([]);
    const answer = await strict.http.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'guo.li', password: 'oneseal-demo' },
    });
    expect(answer.statusCode).toBe(401);
    await strict.close();
  });
});

describe('a peer', () => {
  const report = async (body: object, token?: string) => {
    const text = JSON.stringify(body);
    const signature = token === undefined ? {} : { [signatureHeader]: signCallback(token, text) };
    return door.http.inject({
      method: 'POST',
      url: '/api/peers/payment',
      payload: text,
      headers: { 'content-type': 'application/json', ...signature },
    });
  };

  it('is believed by its signature over the bytes it sent, and once', async () => {
    const { bureau } = door;
    const caseId = await openCase(bureau, { flow: 'standard-approval' });
    const noticeId = 'notice-1';
    await bureau.store.transaction((tx) =>
      insertPayment(tx, {
        id: newId(),
        caseId,
        feeCode: 'F-01',
        amountFen: 1200,
        noticeId,
        noticeNumber: 'N-1',
        payUrl: 'https://pay.example.cn/n-1',
        dueOn: '2026-03-31',
        status: 'asked',
        askedAt: bureau.clock.now(),
        paidAt: null,
        reference: null,
      }),
    );
    const event = {
      type: 'payment.paid',
      eventId: 'e-1',
      noticeId,
      caseNumber: 'WJ-1',
      amountFen: 1200,
      paidAt: bureau.clock.now(),
      receiptNumber: 'R-1',
    };
    const { token } = bureau.peers.peers.payment;
    expect((await report(event)).json().code).toBe('callback-signature-wrong');
    expect((await report(event, 'another-token')).statusCode).toBe(401);
    expect((await report({ ...event, amountFen: 1 }, token)).json()).toMatchObject({
      code: 'invalid-input',
      field: 'amountFen',
    });
    expect((await report(event, token)).statusCode).toBe(204);
    expect((await report(event, token)).statusCode).toBe(204);
    const acts = (await entriesOfCase(bureau.store.read, caseId)).map(({ act }) => act);
    expect(acts).toEqual(['pay']);
  });

  it('of supervision is recorded once for each event', async () => {
    const { bureau } = door;
    const caseId = await openCase(bureau, { flow: 'standard-approval', change: { number: 'WJ-20260302-7777' } });
    const event = {
      type: 'inspection.result',
      eventId: 'e-9',
      handOverId: 'h-1',
      caseNumber: 'WJ-20260302-7777',
      inspectedOn: '2026-04-01',
      result: 'broken',
      findings: '现场与承诺不符',
    };
    const text = JSON.stringify(event);
    const send = () =>
      door.http.inject({
        method: 'POST',
        url: '/api/peers/supervision',
        payload: text,
        headers: {
          'content-type': 'application/json',
          [signatureHeader]: signCallback(bureau.peers.peers.supervision.token, text),
        },
      });
    expect((await send()).statusCode).toBe(204);
    expect((await send()).statusCode).toBe(204);
    const [entry, ...more] = await entriesOfCase(bureau.store.read, caseId);
    expect(entry).toMatchObject({ act: 'inspection.result', actorKind: 'peer' });
    expect(more).toEqual([]);
  });
});

describe('processes', () => {
  it('are shown to analysts with diagram, steps and forms', async () => {
    expect((await get('gao.yuan', '/api/processes')).json()).toMatchObject({ releases: [{ release: 1 }] });
    const flow = (await get('gao.yuan', '/api/processes/1/standard-approval')).json();
    expect(flow.xml).toContain('<bpmn:process');
    expect(flow.steps.map(({ id }: { id: string }) => id)).toContain('review-and-decide');
    expect(flow.forms.length).toBeGreaterThan(3);
    expect((await get('gao.yuan', '/api/processes/1/standard-approval/counts')).json()).toEqual([]);
    expect((await get('gao.yuan', '/api/processes/99/standard-approval')).statusCode).toBe(404);
  });
});
