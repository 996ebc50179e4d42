import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findApplicantByIdentity } from '../../src/store/applicants.ts';
import { findCase } from '../../src/store/cases.ts';
import { materialsOfCase } from '../../src/store/materials.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { addTask, openCases, stranger } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';
import { fileOf, formOf } from './uploads-at-door.ts';

let door: Door;
let foreign: string;
beforeAll(async () => {
  door = await openDoor();
  // Nobody gives numbers here.
  Object.assign(door.bureau.bus, { wait: async () => undefined });
  ({ foreign } = await openCases(door));
}, 60_000);
afterAll(() => door.close());

const ask = async (username: string, method: 'GET' | 'POST', url: string, payload?: object) => {
  const answer = await door.ask(username, { method, url, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const post = (username: string, url: string, payload: object = {}) => ask(username, 'POST', url, payload);
const knownId = async (identity: string, kind: 'person' | 'organisation' = 'person'): Promise<string> =>
  (await findApplicantByIdentity(door.bureau.store.read, kind, identity))!.id;
const actsOf = async (id: string) =>
  (await entriesOfCase(door.bureau.store.read, id)).map(({ act, detail }) => ({ act, detail: JSON.parse(detail) }));

describe('finding an applicant at the window', () => {
  it.each([
    ['the identity number', stranger.identity],
    ['the identity number as people type it', ` ${stranger.identity.slice(0, 6)} ${stranger.identity.slice(6)}`],
    ['the phone', '139 0000 2222'],
    ['the name', '陈思'],
  ])('knows %s and masks what it shows', async (_, q) => {
    const { body } = await post('tang.ning', '/api/applicants/find', { q });
    expect(body).toContainEqual({
      id: await knownId(stranger.identity),
      kind: 'person',
      name: '陈**',
      identity: '320*************15',
      phone: '139****2222',
    });
    expect(JSON.stringify(body)).not.toContain('陈思远');
  });

  it('knows pinyin and initials, and takes wildcards for what they are', async () => {
    for (const q of ['guxiao', 'gxm', 'GXM'])
      expect((await post('tang.ning', '/api/applicants/find', { q })).body).toMatchObject([{ name: '顾**' }]);
    expect((await post('tang.ning', '/api/applicants/find', { q: '%' })).body).toEqual([]);
  });

  it('writes down who looked at what is on file', async () => {
    const id = await knownId(stranger.identity);
    const { body } = await ask('tang.ning', 'GET', `/api/applicants/${id}`);
    expect(body).toMatchObject({ name: '陈思远', identity: stranger.identity, phone: stranger.phone });
    expect((await actsOf(id)).at(-1)).toMatchObject({ act: 'view-personal-data' });
    const missing = await ask('tang.ning', 'GET', `/api/applicants/${'0'.repeat(26)}`);
    expect([missing.status, missing.body.code]).toEqual([404, 'applicant-not-found']);
  });
});

describe('what is on file of an applicant', () => {
  const fresh = {
    kind: 'person',
    name: '沈一',
    identity: '320402199106050031',
    phone: '13900003333',
    address: '常州市武进区湖塘镇花园街1号',
  };
  const identityOf = (body: string): string => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    return body + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11];
  };
  const entered = { ...fresh, identity: identityOf('32040219910605003') };
  let id = '';

  it('is entered once', async () => {
    const first = await post('tang.ning', '/api/applicants/entries', entered);
    expect(first.status).toBe(201);
    ({ id } = first.body);
    const again = await post('lin.yue', '/api/applicants/entries', { ...entered, name: '别人' });
    expect([again.status, again.body.code]).toEqual([409, 'applicant-exists']);
    const wrong = await post('tang.ning', '/api/applicants/entries', { ...entered, identity: '123' });
    expect(wrong.body.code).toBe('identity-number-format');
    expect(await actsOf(id)).toMatchObject([{ act: 'enter-applicant' }]);
  });

  it.each([
    ['name', { name: '沈二' }],
    ['phone', { phone: '13900009999' }],
    ['address', { address: '别处' }],
  ])('is not replaced in passing by an application with another %s', async (field, change) => {
    const application = { itemCode: 'DRC-03', form: formOf(), applicant: { ...entered, ...change } };
    const refused = await post('tang.ning', '/api/applications', application);
    expect([refused.status, refused.body.code, refused.body.field]).toEqual([
      409,
      'applicant-differs',
      `applicant.${field}`,
    ]);
    expect((await findApplicantByIdentity(door.bureau.store.read, 'person', entered.identity))!).toMatchObject({
      name: '沈一',
      phone: '13900003333',
    });
  });

  it('gets another contact by an act of its own, the old one masked in the record', async () => {
    const contact = { phone: '13900004444', address: entered.address };
    expect((await post('tang.ning', `/api/applicants/${id}/contact`, contact)).status).toBe(204);
    expect((await actsOf(id)).at(-1)).toEqual({
      act: 'change-contact',
      detail: { changed: ['phone'], was: { phone: '139****3333' } },
    });
    const same = await post('tang.ning', `/api/applicants/${id}/contact`, contact);
    expect(same.body.code).toBe('nothing-changed');
    const other = await post('gu.xiaoman', `/api/applicants/${id}/contact`, { phone: '13900005555' });
    expect(other.body.code).toBe('applicant-not-found');
    expect((await post('tang.ning', `/api/applicants/${id}/contact`, {})).status).toBe(400);
  });

  it('is shown and changed by the owner of the account alone', async () => {
    const own = (await ask('gu.xiaoman', 'GET', '/api/own-applicant')).body;
    expect(own).toMatchObject({ phone: expect.stringMatching(/^1\d{10}$/u), address: expect.any(String) });
    const change = { address: '常州市武进区延政中路9号', email: 'gu@example.cn' };
    expect((await post('gu.xiaoman', `/api/applicants/${own.id}/contact`, change)).status).toBe(204);
    expect((await ask('gu.xiaoman', 'GET', '/api/own-applicant')).body).toEqual({ ...own, ...change });
    const { act, detail } = (await actsOf(own.id)).at(-1)!;
    expect([act, (detail as { changed: string[] }).changed]).toEqual(['change-contact', ['address', 'email']]);
    expect((await ask('tang.ning', 'GET', '/api/own-applicant')).body.code).toBe('forbidden');
  });

  it('gets another name from a clerk alone, with a reason', async () => {
    const change = { name: '沈一一', reason: '已核对户口簿更名记录' };
    expect((await post('tang.ning', `/api/applicants/${id}/name`, { name: '沈一一' })).body.code).toBe('invalid-input');
    expect((await post('gu.xiaoman', `/api/applicants/${id}/name`, change)).body.code).toBe('forbidden');
    expect((await post('tang.ning', `/api/applicants/${id}/name`, change)).status).toBe(204);
    expect((await actsOf(id)).at(-1)).toEqual({
      act: 'change-name',
      detail: { was: { name: '沈*' }, reason: change.reason },
    });
    expect((await post('tang.ning', '/api/applicants/find', { q: 'shenyiyi' })).body).toMatchObject([{ id }]);
    const record = await ask('tang.ning', 'GET', `/api/applicants/${id}/record`);
    expect(record.body.map(({ act }: { act: string }) => act)).toEqual([
      'enter-applicant',
      'change-contact',
      'change-name',
    ]);
    expect((await ask('gu.xiaoman', 'GET', `/api/applicants/${id}/record`)).body.code).toBe('applicant-not-found');
  });
});

describe('an application at the window', () => {
  const file = async (more: object = {}, username = 'tang.ning') =>
    post(username, '/api/applications', {
      itemCode: 'DRC-03',
      applicantId: await knownId(stranger.identity),
      form: formOf(),
      ...more,
    });

  it('is for any department, with paper, a file and what is held, and its receipt is printed again', async () => {
    const list = door.bureau.catalogues.current.materials.get('DRC-03') ?? [];
    const [paper, scanned] = list;
    const fileId = await fileOf(door, 'tang.ning', '扫描件.pdf');
    const materials = [
      ...(paper === undefined ? [{ code: 'application-form', paper: true }] : [{ code: paper.code, paper: true }]),
      ...(scanned === undefined ? [] : [{ code: scanned.code, fileId }]),
    ];
    const { status, body } = await file({ materials, requestId: 'window-request-1' });
    expect([status, body.code]).toEqual([201, undefined]);
    const subject = (await findCase(door.bureau.store.read, body.caseId))!;
    expect([subject.channel, subject.departmentCode]).toEqual(['window', 'DRC']);
    const rows = await materialsOfCase(door.bureau.store.read, body.caseId);
    expect(rows.find(({ state }) => state === 'paper')).toMatchObject({ fileSha256: null, fileName: '' });

    const receipt = await post('tang.ning', `/api/cases/${body.caseId}/receipt`);
    expect(receipt.body).toMatchObject({
      secret: body.secret,
      applicant: '陈思远',
      agency: null,
      channel: 'window',
      materials: expect.arrayContaining([{ name: expect.any(String), state: 'paper' }]),
    });
    expect((await actsOf(body.caseId)).at(-1)).toMatchObject({ act: 'print-receipt' });
    expect((await post('zhao.min', `/api/cases/${body.caseId}/receipt`)).body.code).toBe('forbidden');
    expect((await post('tang.ning', `/api/cases/${'0'.repeat(26)}/receipt`)).body.code).toBe('case-not-found');
  });

  it.each([
    ['a material with neither file nor paper', { materials: [{ code: 'application-form' }] }, 'material-without-file'],
    ['an applicant who is not on file', { applicantId: '0'.repeat(26) }, 'applicant-not-found'],
    ['two answers to who applies', { applicant: {} }, 'invalid-input'],
    ['a power that is not there', { powerId: '0'.repeat(26) }, 'no-power'],
  ])('is refused with %s', async (_, more, code) => {
    expect((await file(more)).body.code).toBe(code);
  });

  it('takes paper at the window alone', async () => {
    const application = { itemCode: 'DRC-03', form: formOf(), materials: [{ code: 'application-form', paper: true }] };
    expect((await post('gu.xiaoman', '/api/applications', application)).body.code).toBe('paper-at-window');
  });

  it('begins with what the bureau knows of the applicant, which is written down', async () => {
    const id = await knownId(stranger.identity);
    const known = await ask('tang.ning', 'GET', `/api/items/DRC-03/known?for=${id}`);
    expect(known.body.form).toMatchObject({ contactName: expect.any(String) });
    expect((await actsOf(id)).at(-1)).toMatchObject({ act: 'view-personal-data', detail: { item: 'DRC-03' } });
    expect((await ask('gu.xiaoman', 'GET', `/api/items/DRC-03/known?for=${id}`)).body.code).toBe('forbidden');
  });
});

describe('finding a case from the desk', () => {
  it.each([
    ['its number', 'wj-20260302-0001'],
    ['the name', '陈思远'],
    ['pinyin', 'laojie'],
    ['the identity number', stranger.identity],
    ['the phone', stranger.phone],
  ])('knows %s', async (_, q) => {
    const { body } = await post('tang.ning', '/api/cases/search', { q });
    expect(body.map(({ id }: { id: string }) => id)).toContain(foreign);
    expect(JSON.stringify(body)).not.toContain('陈思远');
  });

  it('reaches every department from the window, its own from elsewhere; only its own is opened', async () => {
    await addTask(door, foreign);
    const { body } = await post('tang.ning', '/api/cases/search', { q: stranger.identity });
    const opened = new Map(
      body.map((one: { departmentCode: string; open: boolean }) => [one.departmentCode, one.open]),
    );
    expect(opened).toEqual(
      new Map([
        ['MKT', true],
        ['DRC', false],
      ]),
    );
  });
});
