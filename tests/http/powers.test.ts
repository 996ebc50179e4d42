import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findApplicantByIdentity } from '../../src/store/applicants.ts';
import { findCase } from '../../src/store/cases.ts';
import { materialsOfCase } from '../../src/store/materials.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { demoUsers } from '../../src/usecases/people/demo-users.ts';
import { openCase } from '../harness/case-without-engine.ts';
import { addTask } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';
import { fileOf, formOf } from './uploads-at-door.ts';

let door: Door;
let company = '';
let caseId = '';
const giver = 'hutang.canyin';
const agent = 'gu.xiaoman';
const { name, identity, phone } = demoUsers.find(({ username }) => username === agent)!.applicant!;
const firm = demoUsers.find(({ username }) => username === giver)!.applicant!;

beforeAll(async () => {
  door = await openDoor();
  Object.assign(door.bureau.bus, { wait: async () => undefined });
  // Signed in before questions go out side by side.
  await door.cookieOf(agent);
  company = (await findApplicantByIdentity(door.bureau.store.read, 'organisation', firm.identity))!.id;
  caseId = await openCase(door.bureau, {
    flow: 'standard-approval',
    applicant: firm,
    form: { conditions: { 'vending-machines': false, 'central-kitchen': false, 'by-agent': false } },
    change: { applicantId: company, applicantName: firm.name, number: 'WJ-20260302-0077' },
  });
}, 60_000);
afterAll(() => door.close());

const ask = async (username: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
  const answer = await door.ask(username, { method, url, ...(payload === undefined ? {} : { payload }) });
  const json = String(answer.headers['content-type']).startsWith('application/json');
  return { status: answer.statusCode, body: json ? answer.json() : null };
};
const order = async (username: string, more: object = {}) => ({
  agent: { name, identity, phone },
  items: ['MKT-09'],
  fromDay: '2026-03-01',
  toDay: '2026-03-31',
  fileId: await fileOf(door, username),
  ...more,
});
const grant = async (username: string, more: object = {}) =>
  ask(username, 'POST', '/api/powers', await order(username, more));
const revoke = (username: string, id: string) =>
  ask(username, 'POST', `/api/powers/${id}/revoke`, { reason: '不再委托' });
const lastAct = async (id: string) => {
  const { act, detail, actorKind, actorName } = (await entriesOfCase(door.bureau.store.read, id)).at(-1)!;
  return { act, actorKind, actorName, detail: JSON.parse(detail) };
};

/** Everything that an agent could learn of the applicant. */
const looks = (): string[] => [
  `/api/cases/${caseId}`,
  `/api/cases/${caseId}/timeline`,
  `/api/cases/${caseId}/materials`,
  `/api/cases/${caseId}/documents`,
  `/api/cases?for=${company}`,
  `/api/items/MKT-09/known?for=${company}`,
  `/api/drafts/MKT-09?for=${company}`,
];
const statuses = async (): Promise<number[]> =>
  Promise.all(looks().map(async (url) => (await ask(agent, 'GET', url)).status));
const nothing = [404, 404, 404, 404, 403, 403, 403];

describe('without a power of attorney', () => {
  it('an agent sees nothing of the applicant and does nothing for them', async () => {
    expect(await statuses()).toEqual(nothing);
    expect((await ask(agent, 'GET', '/api/powers/received')).body).toEqual([]);
    const application = { itemCode: 'MKT-09', applicantId: company, form: formOf(), conditions: {} };
    expect((await ask(agent, 'POST', '/api/applications', application)).body.code).not.toBe(undefined);
    const other = { itemCode: 'DRC-03', applicantId: company, form: formOf() };
    expect((await ask(agent, 'POST', '/api/applications', other)).body.code).toBe('no-power');
    expect((await ask(agent, 'GET', `/api/powers?applicant=${company}`)).body.code).toBe('applicant-not-found');
    // Somebody who is not there and somebody who is: no difference.
    const nobody = { ...other, applicantId: '0'.repeat(26) };
    expect((await ask(agent, 'POST', '/api/applications', nobody)).status).not.toBe(201);
  });
});

describe('giving a power of attorney', () => {
  it.each([
    ['to oneself', { agent: { name, identity, phone } }, agent, 'power-to-self'],
    ['that ended', { toDay: '2026-03-01' }, giver, 'power-period'],
    ['for an item that is not there', { items: ['NOT-01'] }, giver, 'unknown-item'],
    ['for nothing', { items: [] }, giver, 'invalid-input'],
    [
      'to somebody without an identity number',
      { agent: { name, identity: '1', phone } },
      giver,
      'identity-number-format',
    ],
    ['for somebody else', { applicantId: '0'.repeat(26) }, giver, 'applicant-not-found'],
    ['at the window without the original', { applicantId: '0'.repeat(26) }, 'chen.jing', 'power-original'],
  ])('is refused %s', async (_, more, username, code) => {
    expect((await grant(username, more)).body.code).toBe(code);
  });

  it('takes only a file of one’s own, and is not for those who do not serve applicants', async () => {
    const file = await fileOf(door, agent);
    expect((await grant(giver, { fileId: file })).body.code).toBe('file-unknown');
    expect((await grant('zhao.min')).body.code).toBe('forbidden');
  });

  it('at the window needs the clerk’s eyes on the original, and says so in the record', async () => {
    const given = await grant('tang.ning', { applicantId: company, originalSeen: true, items: ['*'] });
    expect([given.status, given.body.way, given.body.items]).toEqual([201, 'window', []]);
    expect(await lastAct(company)).toMatchObject({
      act: 'grant-power',
      actorKind: 'person',
      detail: { agent: '顾**', items: ['*'], originalSeen: true },
    });
    expect((await ask(agent, 'GET', `/api/powers?applicant=${company}`)).body.code).toBe('applicant-not-found');
    expect((await revoke('tang.ning', given.body.id)).status).toBe(204);
    expect((await revoke('tang.ning', given.body.id)).body.code).toBe('power-revoked');
    expect((await revoke(agent, given.body.id)).body.code).toBe('power-not-found');
  });
});

describe('with a power of attorney', () => {
  let power = '';
  beforeAll(async () => {
    ({
      body: { id: power },
    } = await grant(giver));
  });

  it('an agent sees the applicant’s cases of its items, no more', async () => {
    expect(await statuses()).toEqual([200, 200, 200, 200, 200, 200, 200]);
    expect((await ask(agent, 'GET', '/api/powers/received')).body).toMatchObject([
      { id: power, applicantId: company, applicantName: firm.name, items: [{ code: 'MKT-09' }] },
    ]);
    expect((await ask(agent, 'GET', `/api/cases/${caseId}`)).body).toMatchObject({ agency: true });
    expect((await ask(giver, 'GET', `/api/cases/${caseId}`)).body).toMatchObject({ agency: false });
    expect((await ask(agent, 'GET', `/api/items/DRC-03/known?for=${company}`)).body.code).toBe('forbidden');
    const other = await openCase(door.bureau, { item: 'DRC-03', change: { applicantId: company } });
    expect((await ask(agent, 'GET', `/api/cases/${other}`)).body.code).toBe('case-not-found');
    const listed = (await ask(agent, 'GET', `/api/cases?for=${company}`)).body.items as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual([caseId]);
    expect(await lastAct(company)).toMatchObject({
      act: 'view-personal-data',
      actorKind: 'agent',
      actorName: `${name} 代办 ${firm.name}`,
    });
  });

  it('keeps the agent’s drafts apart from their own and from the applicant’s', async () => {
    const draft = { form: { businessName: '代办' }, conditions: {}, files: {}, requestId: 'agent-draft-1' };
    const kept = { ...draft, version: 0, writer: 'agent-page-0001' };
    expect((await ask(agent, 'PUT', `/api/drafts/MKT-09?for=${company}`, kept)).status).toBe(200);
    expect((await ask(agent, 'GET', `/api/drafts/MKT-09?for=${company}`)).body.draft).toEqual(draft);
    expect((await ask(agent, 'GET', '/api/drafts/MKT-09')).body).toBeNull();
    expect((await ask(giver, 'GET', '/api/drafts/MKT-09')).body).toBeNull();
  });

  it('an agent files for the applicant; record, case and papers say so', async () => {
    const conditions = { 'vending-machines': false, 'central-kitchen': false };
    const application = { itemCode: 'MKT-09', applicantId: company, form: formOf(), conditions };
    const { status, body } = await ask(agent, 'POST', '/api/applications', application);
    expect([status, body.code]).toEqual([201, undefined]);
    const subject = (await findCase(door.bureau.store.read, body.caseId))!;
    expect(subject).toMatchObject({ applicantId: company, applicantName: firm.name, channel: 'web' });
    expect(JSON.parse(subject.agent!)).toEqual({ name, identity, phone, power });
    expect(await lastAct(body.caseId)).toMatchObject({
      act: 'apply',
      actorKind: 'agent',
      actorName: `${name} 代办 ${firm.name}`,
      detail: { power, agency: `顾** 代办 ${firm.name}` },
    });
    const papers = await materialsOfCase(door.bureau.store.read, body.caseId);
    expect(papers).toMatchObject([{ materialCode: 'power-of-attorney', state: 'held', fileName: '委托书.pdf' }]);
    const receipt = await ask('tang.ning', 'POST', `/api/cases/${body.caseId}/receipt`);
    expect(receipt.body).toMatchObject({ agency: `${name} 代办 ${firm.name}` });
    // The applicant follows it as any other.
    const seen = (await ask(giver, 'GET', `/api/cases/${body.caseId}/timeline`)).body as { who: string; act: string }[];
    expect(seen.find(({ act }) => act === 'apply')!.who).toBe(`顾** 代办 ${firm.name}`);
  });

  it('a clerk files for an agent who stands at the window', async () => {
    const conditions = { 'vending-machines': false, 'central-kitchen': false };
    const application = { itemCode: 'MKT-09', applicantId: company, powerId: power, form: formOf(), conditions };
    const { body } = await ask('tang.ning', 'POST', '/api/applications', application);
    expect(await lastAct(body.caseId)).toMatchObject({
      actorKind: 'person',
      detail: { power, agency: `顾** 代办 ${firm.name}` },
    });
    const elsewhere = { ...application, itemCode: 'DRC-03', conditions: {} };
    expect((await ask('tang.ning', 'POST', '/api/applications', elsewhere)).body.code).toBe('no-power');
  });

  it('an agent hands in what is asked for; what gives something up stays with the applicant', async () => {
    await addTask(door, caseId, { elementId: 'supplement', groupName: 'applicant', applicantName: firm.name });
    const fileId = await fileOf(door, agent, '平面图.pdf');
    const given = await ask(agent, 'POST', `/api/cases/${caseId}/materials`, { code: 'floor-plan', fileId });
    expect(given.status).toBe(204);
    expect(await lastAct(caseId)).toMatchObject({
      act: 'provide-material',
      actorKind: 'agent',
      actorName: `${name} 代办 ${firm.name}`,
    });
    const withdrawn = await ask(agent, 'POST', `/api/cases/${caseId}/withdraw`, { reason: '不办了' });
    expect([withdrawn.status, withdrawn.body.code]).toEqual([403, 'applicant-in-person']);
    const rated = await ask(agent, 'POST', `/api/cases/${caseId}/rating`, { level: 'satisfied' });
    expect(rated.status).not.toBe(201);
    const confirmed = await ask(agent, 'POST', `/api/cases/${caseId}/confirm-receipt`, { way: 'hall' });
    expect(confirmed.body.code).toBe('case-not-found');
    expect((await ask(agent, 'GET', `/api/cases/${caseId}/personal-data`)).body.code).toBe('forbidden');
  });

  it('is over with its last day, and at once when it is revoked', async () => {
    door.bureau.setTime('2026-03-31T16:00:00.000Z');
    const expired = await statuses();
    const listed = (await ask(giver, 'GET', '/api/powers')).body as { id: string; state: string }[];
    door.bureau.setTime('2026-03-31T15:59:59.999Z');
    const lastDay = await statuses();
    expect([expired, lastDay]).toEqual([nothing, [200, 200, 200, 200, 200, 200, 200]]);
    expect(listed.find(({ id }) => id === power)!.state).toBe('ended');

    expect((await revoke(giver, power)).status).toBe(204);
    expect(await statuses()).toEqual(nothing);
    expect((await ask(agent, 'GET', '/api/powers/received')).body).toEqual([]);
    expect((await ask(agent, 'GET', `/api/powers/${power}/file`)).body.code).toBe('power-not-found');
    expect(await lastAct(company)).toMatchObject({ act: 'revoke-power', actorKind: 'applicant' });
  });
});
