import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import type { Clock } from '../../src/domain/clock.ts';
import { startCopyLoop } from '../../src/loops/copies.ts';
import { openDrain } from '../../src/main/open-drain.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { administrationRecord } from '../../src/usecases/administration/note-administration.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { columnsOf } from '../../src/usecases/clock/clock-row.ts';
import { noteThisCopy } from '../../src/usecases/operation/copies.ts';
import { findCase } from '../../src/store/cases.ts';
import { insertIncident, saveElements } from '../../src/store/engine-log.ts';
import { insertClock } from '../../src/store/clocks.ts';
import { findRun } from '../../src/store/runs.ts';
import { saveVariables } from '../../src/store/variables.ts';
import { monday } from '../harness/bureau-without-engine.ts';
import { openCase } from '../harness/case-without-engine.ts';
import { addTask, openCases } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
let plain: string;
let broken: string;

const get = async (url: string, username = 'guo.li') => door.ask(username, { method: 'GET', url });
const idsOf = async (query: string): Promise<string[]> =>
  ((await get(`/api/instances?${query}`)).json() as { items: { case: { id: string } }[] }).items.map(
    ({ case: { id } }) => id,
  );

/** The case stands at `accept`, as the record stream would have told. */
const stand = async (caseId: string, name: string, value: string): Promise<string> => {
  const { runId } = (await findCase(door.bureau.store.read, caseId))!;
  const key = (await findRun(door.bureau.store.read, runId))!.processInstanceKey!;
  const place = { processInstanceKey: key, flow: 'standard-approval', flowVersion: 3, enteredAt: monday, leftAt: null };
  await door.bureau.store.transaction(async (tx) => {
    await saveElements(tx, [
      {
        ...place,
        elementInstanceKey: key,
        scopeKey: '',
        elementId: place.flow,
        elementType: 'PROCESS',
        state: 'active',
      },
      {
        ...place,
        elementInstanceKey: `${key}1`,
        scopeKey: key,
        elementId: 'accept',
        elementType: 'USER_TASK',
        state: 'active',
      },
    ]);
    await saveVariables(tx, [{ processInstanceKey: key, scopeKey: key, name, value, position: 1 }]);
  });
  return key;
};

beforeAll(async () => {
  door = await openDoor();
  const { foreign } = await openCases(door);
  broken = foreign;
  plain = await openCase(door.bureau, { flow: 'standard-approval' });
  await addTask(door, broken, { elementId: 'accept' });
  await stand(plain, 'feeCode', '"F-01"');
  const key = await stand(broken, 'contact', '"13900002222"');
  await door.bureau.store.transaction((tx) =>
    insertIncident(tx, {
      caseId: broken,
      incidentKey: '77',
      processInstanceKey: key,
      elementId: 'accept',
      elementInstanceKey: `${key}1`,
      jobKey: '-1',
      errorType: 'IO_MAPPING_ERROR',
      message: 'no value for 13900002222',
      createdAt: monday,
      resolvedAt: null,
      flow: 'standard-approval',
      flowVersion: 3,
    }),
  );
}, 60_000);
afterAll(() => door.close());

describe('the list of instances', () => {
  it('is narrowed by what stands, what is broken, versions, variables and days, and counted alike', async () => {
    expect(await idsOf('element=accept&version=3')).toEqual([plain, broken]);
    expect(await idsOf('state=incident')).toEqual([broken]);
    expect(await idsOf('variable=feeCode&value=F-01')).toEqual([plain]);
    expect(await idsOf('variable=feeCode&value=F-02')).toEqual([]);
    expect(await idsOf('version=4')).toEqual([]);
    expect(await idsOf('state=ended')).toEqual([]);
    expect(await idsOf('number=WJ-20260302-0001&filedFrom=2026-03-02&filedTo=2026-03-02')).toEqual([broken]);
    expect(await idsOf('filedTo=2026-03-01')).toEqual([]);
    expect((await get('/api/instances/count?state=running&element=accept')).json()).toMatchObject({ count: 2 });
    expect((await get('/api/instances/count?light=yellow')).json()).toMatchObject({ count: null });
  });

  it('goes on by key', async () => {
    const first = (await get('/api/instances?limit=1')).json() as { items: { case: { id: string } }[]; next: string };
    const rest = await idsOf(`limit=10&cursor=${first.next}`);
    expect(new Set([first.items[0]!.case.id, ...rest]).size).toBe(3);
  });

  it('is for those who run the bureau', async () => {
    for (const url of ['/api/instances', `/api/instances/${plain}`, '/api/incidents/causes'])
      expect((await get(url, 'lin.yue')).statusCode).toBe(403);
  });
});

describe('the page of an instance', () => {
  it('tells where it stands and what may be done, with personal data masked', async () => {
    const answer = await get(`/api/instances/${broken}`);
    expect(answer.json()).toMatchObject({
      state: 'running',
      incidents: 1,
      tokens: [{ elementId: 'accept', skipTo: null }],
      variables: [{ name: 'contact', value: '"139****2222"', editable: true }],
      failures: [{ state: 'open', elementName: expect.any(String) }],
      tasks: [{ status: 'open' }],
    });
    expect(answer.body).not.toMatch(/13900002222|320402199106050015|陈思远/u);
  });

  it('refuses a change of what binds it, and personal data in a variable', async () => {
    const change = async (name: string, value: string) =>
      (
        await door.ask('guo.li', {
          method: 'POST',
          url: `/api/instances/${plain}/variables`,
          payload: { scopeKey: '1', name, value, reason: '更正' },
        })
      ).json().code;
    expect(await change('runId', '1')).toBe('variable-binding');
    expect(await change('feeCode', '"13900002222"')).toBe('variable-personal-data');
    expect(await change('feeCode', '1')).toBe('variable-not-found');
  });
});

describe('incidents', () => {
  it('are grouped by cause, listed of one cause, and told of as they stand', async () => {
    const [cause] = (await get('/api/incidents/causes')).json() as { causeId: string; count: number; cause: string }[];
    expect(cause).toMatchObject({ count: 1, cause: 'no value for …', elementId: 'accept' });
    expect((await get(`/api/incidents?cause=${cause!.causeId}`)).json()).toMatchObject({
      items: [{ incidentKey: '77', message: 'no value for 139****2222', times: 1 }],
      next: null,
    });
    expect((await get('/api/incidents/states?keys=77,78')).json()).toEqual([
      { incidentKey: '77', state: 'open', next: null },
    ]);
  });
});

describe('the heat map', () => {
  const path = '/api/processes/1/standard-approval/heat';
  beforeAll(async () => {
    const place = { processInstanceKey: '5', scopeKey: '5', flow: 'standard-approval', flowVersion: 1 };
    const times = { enteredAt: '2026-03-06T02:00:00.000Z', leftAt: '2026-03-10T02:00:00.000Z' };
    await door.bureau.store.transaction((tx) =>
      saveElements(tx, [
        {
          ...place,
          ...times,
          elementInstanceKey: '51',
          elementId: 'accept',
          elementType: 'USER_TASK',
          state: 'completed',
        },
        {
          ...place,
          ...times,
          elementInstanceKey: '52',
          elementId: '=cmd()',
          elementType: 'SERVICE_TASK',
          state: 'completed',
        },
      ]),
    );
  });

  it('counts people’s time in working days, over a weekend', async () => {
    const rows = (await get(`${path}?from=2026-03-01&to=2026-03-31`)).json();
    expect(rows).toContainEqual(
      expect.objectContaining({ elementId: 'accept', visits: 1, medianDays: 2, medianMs: 345_600_000 }),
    );
    expect((await get(`${path}?from=2026-03-31&to=2026-03-01`)).json().code).toBe('span-invalid');
    expect((await get(`${path}?from=2026-03-01&to=2026-03-31`, 'lin.yue')).statusCode).toBe(403);
  });

  it('counts no time in which the clock of the decision was paused', async () => {
    const { runId } = (await findCase(door.bureau.store.read, plain))!;
    const { processInstanceKey } = (await findRun(door.bureau.store.read, runId))!;
    const pauses = [{ ground: 'testing', from: '2026-03-06T03:00:00.000Z', to: '2026-03-09T03:00:00.000Z' }];
    await door.bureau.store.transaction(async (tx) => {
      await saveElements(tx, [
        {
          elementInstanceKey: '53',
          processInstanceKey: processInstanceKey!,
          scopeKey: processInstanceKey!,
          elementId: 'review-and-decide',
          elementType: 'USER_TASK',
          flow: 'standard-approval',
          flowVersion: 1,
          state: 'completed',
          enteredAt: '2026-03-06T02:00:00.000Z',
          leftAt: '2026-03-10T02:00:00.000Z',
        },
      ]);
      await insertClock(tx, {
        id: 'paused',
        caseId: plain,
        kind: 'review',
        elements: '',
        outcome: '',
        overdueAt: null,
        startedAt: monday,
        ...columnsOf({ pauses, state: 'running', deadlineAt: monday, provisional: false } as unknown as Clock),
      });
    });
    const rows = (await get(`${path}?from=2026-03-01&to=2026-03-31`)).json();
    expect(rows).toContainEqual(
      expect.objectContaining({ elementId: 'review-and-decide', visits: 1, medianDays: 1, medianMs: 86_400_000 }),
    );
  });

  it('is exported as CSV and Excel, in which nothing is a formula', async () => {
    const file = (format: string) => get(`${path}/file?from=2026-03-01&to=2026-03-31&format=${format}`);
    const csv = await file('csv');
    expect(csv.headers['content-disposition']).toContain('.csv"');
    expect(csv.body).toContain("'=cmd()");
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await file('xlsx')).rawPayload as never);
    const cells: unknown[] = [];
    workbook.worksheets[0]!.eachRow((row) => cells.push(row.getCell(2).value));
    expect(cells).toContain("'=cmd()");
  });
});

describe('health and the copies of the application', () => {
  const drain = (copy: string, username = 'guo.li') =>
    door.ask(username, { method: 'POST', url: `/api/application-copies/${copy}/drain` });

  it('is shown in every part to an administrator, with what sounds', async () => {
    const detail = (await get('/api/health/detail')).json();
    expect(detail).toMatchObject({
      state: 'degraded',
      alarms: [{ id: 'incidents-open', level: 'yellow', figure: 1 }],
      database: { dialect: 'sqlite' },
      seal: { ready: true },
      parked: [],
    });
    expect(detail.connectors).toContainEqual({ peer: 'sms', state: 'up', failures: 0, downSince: null });
    expect((await get('/api/health/detail', 'lin.yue')).statusCode).toBe(403);
  });

  it('one drains at an administrator’s word and says so; the other serves; the last one stays', async () => {
    const { bureau } = door;
    const other: Bureau = { ...bureau, copyId: 'copy-2', duty: 'serving' };
    let finished = false;
    other.drain = openDrain(other, async () => (finished = true));
    const http = await createApp(other);
    const ready = async (app: typeof http) => (await app.inject({ method: 'GET', url: '/api/ready' })).statusCode;
    await noteThisCopy(bureau);
    expect((await drain('test')).json().code).toBe('copy-last');
    const loop = startCopyLoop(other);
    await noteThisCopy(other);
    expect((await drain('copy-2', 'lin.yue')).statusCode).toBe(403);
    expect((await drain('copy-2')).statusCode).toBe(204);
    expect([(await drain('copy-2')).json().code, (await drain('test')).json().code]).toEqual([
      'copy-draining',
      'copy-last',
    ]);
    loop.nudge();
    await vi.waitFor(() => expect(other.duty).toBe('drained'), { timeout: 10_000, interval: 20 });
    expect([finished, await ready(http), await ready(door.http)]).toEqual([true, 503, 200]);
    const refused = await http.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'x', password: 'y' },
    });
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'draining']);
    const { copies } = (await get('/api/health/detail')).json() as { copies: { id: string; state: string }[] };
    expect(copies.map(({ id, state }) => [id, state])).toContainEqual(['copy-2', 'drained']);
    const acts = (await entriesOfCase(bureau.store.read, administrationRecord)).map(({ act }) => act);
    expect(acts.filter((act) => act === 'drain-copy')).toHaveLength(1);
    await loop.stop();
    await http.close();
  });
});
