import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/domain/id.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { caseSecret } from '../../src/usecases/application/case-secret.ts';
import { openCase } from '../harness/case-without-engine.ts';
import { openCases, stranger } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
let own: string;
let foreign: string;

beforeAll(async () => {
  door = await openDoor();
  ({ foreign, own } = await openCases(door));
});
afterAll(() => door.close());

const get = (username: string | null, url: string) => door.ask(username, { method: 'GET', url });
const post = (username: string | null, url: string, payload: object = {}) =>
  door.ask(username, { method: 'POST', url, payload });

describe('a case', () => {
  it('shows staff no personal data', async () => {
    const { body } = await get('chen.jing', `/api/cases/${foreign}`);
    expect(JSON.parse(body)).toMatchObject({
      applicant: '陈**',
      itemName: expect.any(String),
      statusName: { zh: '已收件' },
    });
    expect(body).not.toMatch(/陈思远|13800001111|13900002222|320402199106050015|花园街88号/u);
  });

  it('shows them in full to one who may, and records who looked', async () => {
    const answer = await get('chen.jing', `/api/cases/${foreign}/personal-data`);
    expect(answer.json()).toMatchObject({ applicant: { name: stranger.name, phone: stranger.phone } });
    const [entry] = (await entriesOfCase(door.bureau.store.read, foreign)).filter(
      ({ act }) => act === 'view-personal-data',
    );
    expect(entry).toMatchObject({ actorName: '陈静', actorKind: 'person' });
    expect((await get('zhou.wei', `/api/cases/${foreign}/personal-data`)).statusCode).toBe(403);
    const views = (await entriesOfCase(door.bureau.store.read, foreign)).filter(
      ({ act }) => act === 'view-personal-data',
    );
    expect(views).toHaveLength(1);
  });

  it('of another department is closed to one who works for a single one', async () => {
    const other = await openCase(door.bureau, { item: 'HLT-01', flow: 'standard-approval' });
    expect((await get('tang.ning', `/api/cases/${foreign}`)).statusCode).toBe(200);
    expect((await get('tang.ning', `/api/cases/${other}`)).json().code).toBe('forbidden');
    expect((await get('chen.jing', `/api/cases/${other}`)).statusCode).toBe(200);
    const listed = (await get('tang.ning', '/api/cases?limit=100')).json().items as { departmentCode: string }[];
    expect(new Set(listed.map(({ departmentCode }) => departmentCode))).toEqual(new Set(['MKT']));
  });

  it('is there for its applicant and nobody else’s', async () => {
    expect((await get('gu.xiaoman', `/api/cases/${own}`)).json()).toMatchObject({ id: own });
    expect((await get('gu.xiaoman', `/api/cases/${own}/personal-data`)).json()).toMatchObject({
      applicant: { name: '顾小满' },
    });
    expect((await entriesOfCase(door.bureau.store.read, own)).map(({ act }) => act)).not.toContain(
      'view-personal-data',
    );
    for (const part of ['', '/personal-data', '/timeline', '/diagram', '/clocks', '/materials', '/documents']) {
      const answer = await get('gu.xiaoman', `/api/cases/${foreign}${part}`);
      expect([part, answer.statusCode, answer.json().code]).toEqual([part, 404, 'case-not-found']);
    }
    const listed = (await get('gu.xiaoman', '/api/cases')).json().items as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual([own]);
  });

  it.each([
    ['number', { number: 'WJ-20260302-0001' }],
    ['the beginning of the name', { applicant: '陈思' }],
    ['phone', { phone: '+86 139 0000 2222' }],
    ['identity number', { identity: '320402199106050015' }],
    ['phone and identity together', { phone: stranger.phone, identity: '320402199106050015' }],
  ])('is found by %s, masked', async (_, query) => {
    const answer = await post('chen.jing', '/api/cases/search', query);
    expect(answer.json()).toMatchObject([{ id: foreign, applicant: '陈**' }]);
  });

  it('is not found by what does not fit together, nor by asking for nothing', async () => {
    expect(
      (await post('chen.jing', '/api/cases/search', { phone: '13800000002', identity: '320402199106050015' })).json(),
    ).toEqual([]);
    expect((await post('chen.jing', '/api/cases/search', { applicant: '%' })).json().length).toBeLessThanOrEqual(50);
    expect((await post('chen.jing', '/api/cases/search', {})).json().code).toBe('invalid-input');
  });

  it('tells in its timeline what was done, by whom, in words', async () => {
    const entries = (await get('chen.jing', `/api/cases/${foreign}/timeline`)).json();
    expect(entries).toMatchObject([
      { act: 'view-personal-data', actName: { zh: '查看个人信息' }, who: '陈静', seq: 1 },
    ]);
  });

  it('shows its diagram', async () => {
    const answer = (await get('he.ping', `/api/cases/${foreign}/diagram`)).json();
    expect(answer).toMatchObject({ flow: 'standard-approval', release: 1, elements: [], sequenceFlows: [] });
    expect(answer.xml).toContain('<bpmn:process');
  });

  it('is tracked with number and secret, without a word of who', async () => {
    const secret = await caseSecret(door.bureau, foreign);
    const right = await post(null, '/api/track', { number: ' wj-20260302-0001', secret: secret.toLowerCase() });
    expect(right.json()).toMatchObject({ status: 'received', statusName: { zh: '已收件' }, waitsForApplicant: false });
    expect(right.body).not.toMatch(/陈/u);
    const wrongSecret = await post(null, '/api/track', {
      number: 'WJ-20260302-0001',
      secret: await caseSecret(door.bureau, own),
    });
    const wrongNumber = await post(null, '/api/track', { number: 'WJ-20260302-9999', secret });
    expect([wrongSecret.statusCode, wrongNumber.statusCode]).toEqual([404, 404]);
    expect(wrongSecret.json()).toEqual(wrongNumber.json());
  });
});

describe('filing an application', () => {
  const application = { itemCode: 'MKT-09', form: { truthStatement: true }, conditions: {}, materials: [] };

  it('in another’s name is refused', async () => {
    const answer = await post('gu.xiaoman', '/api/applications', {
      ...application,
      applicant: { identity: '320402199106050015' },
    });
    expect(answer.json()).toMatchObject({ code: 'not-own-applicant', field: 'applicant.identity' });
  });

  it('at the window needs an applicant', async () => {
    const answer = await post('chen.jing', '/api/applications', { ...application, applicant: { kind: 'person' } });
    expect(answer.json()).toMatchObject({ code: 'invalid-input', field: 'applicant.name' });
  });

  it.each([
    ['an unknown item', { itemCode: 'NOT-99' }, 'unknown-item'],
    ['no truth statement', { form: {} }, 'truth-statement'],
    [
      'a wrong identity number',
      { applicant: { kind: 'person', name: '某', identity: '320402199106050016', phone: '13900002222', address: 'x' } },
      'identity-number-check',
    ],
    ['a material of nobody', { materials: [{ code: 'application-form', fileId: newId() }] }, undefined],
  ])('with %s is refused', async (_, change, code) => {
    const applicant = {
      kind: 'person',
      name: '某',
      identity: '320402199106050015',
      phone: '13900002222',
      address: 'x',
    };
    const before = await door.bureau.store.read('cases').count({ count: '*' });
    const answer = await post('chen.jing', '/api/applications', { ...application, applicant, ...change });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    if (code !== undefined) expect(answer.json().code).toBe(code);
    expect(await door.bureau.store.read('cases').count({ count: '*' })).toEqual(before);
  });
});
