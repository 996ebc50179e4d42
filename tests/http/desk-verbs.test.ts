import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUserByName } from '../../src/store/users.ts';
import { openCase } from '../harness/case-without-engine.ts';
import { addTask, openCases } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
let caseId: string;
beforeAll(async () => {
  door = await openDoor();
  ({ foreign: caseId } = await openCases(door));
});
afterAll(() => door.close());

const get = async (username: string, url: string) => (await door.ask(username, { method: 'GET', url })).json();
const send = (username: string, url: string, payload: object = {}, method: 'POST' | 'DELETE' = 'POST') =>
  door.ask(username, { method, url, ...(method === 'POST' ? { payload } : {}) });
const idOf = async (username: string): Promise<string> => (await findUserByName(door.bureau.store.read, username))!.id;

describe('verbs at the door', () => {
  it('offer only people who may take a task, and pass it on', async () => {
    const jobKey = await addTask(door, caseId, { assignee: await idOf('chen.jing') });
    const offered = (await get('chen.jing', `/api/tasks/${jobKey}/candidates`)) as { id: string; name: string }[];
    expect(offered.map(({ name }) => name).sort()).toEqual(['唐宁', '林悦']);
    const to = offered.find(({ name }) => name === '林悦')!.id;
    expect((await send('chen.jing', `/api/tasks/${jobKey}/transfer`, { to })).json()).toMatchObject({
      code: 'invalid-input',
      field: 'reason',
    });
    expect((await send('chen.jing', `/api/tasks/${jobKey}/transfer`, { to, reason: '休假' })).statusCode).toBe(204);
    expect((await get('lin.yue', `/api/tasks/${jobKey}`)).task.assignee).toMatchObject({ name: '林悦', mine: true });
    expect((await get('chen.jing', `/api/tasks/${jobKey}/notes`)).may).toMatchObject({ transfer: false });
  });

  it('tell each person what they may do, from the question to the opinion', async () => {
    const jobKey = await addTask(door, caseId, { assignee: await idOf('chen.jing') });
    const mayOf = async (username: string) => (await get(username, `/api/tasks/${jobKey}/notes`)).may;
    expect(await mayOf('chen.jing')).toMatchObject({ transfer: true, delegate: true, recall: false, remind: false });
    expect(await mayOf('lin.yue')).toMatchObject({ transfer: false, delegate: false, answer: false, remind: true });
    expect(await mayOf('zhang.hua')).toMatchObject({ transfer: true, delegate: false, copy: true });
    const lin = await idOf('lin.yue');
    const asked = await send('chen.jing', `/api/tasks/${jobKey}/delegation`, { to: lin, question: '可否容缺？' });
    expect(asked.statusCode).toBe(204);
    expect(await mayOf('chen.jing')).toMatchObject({ delegate: false, recall: true, remind: true });
    expect(await mayOf('lin.yue')).toMatchObject({ answer: true, remind: false });
    expect((await get('lin.yue', '/api/tasks?queue=delegated')).items).toMatchObject([
      { jobKey, delegate: { mine: true }, assignee: { name: '陈静' } },
    ]);
    const answered = await send('lin.yue', `/api/tasks/${jobKey}/delegation/opinion`, { opinion: '可以' });
    expect(answered.statusCode).toBe(204);
    expect((await get('chen.jing', `/api/tasks/${jobKey}/notes`)).delegations).toMatchObject([
      { status: 'answered', question: '可否容缺？', opinion: '可以', delegate: '林悦', toMe: false },
    ]);
    expect((await send('chen.jing', `/api/tasks/${jobKey}/delegation`, {}, 'DELETE')).json().code).toBe(
      'delegation-missing',
    );
  });

  it('remind once an hour, and only people who may see the case', async () => {
    const jobKey = await addTask(door, caseId, { assignee: await idOf('chen.jing') });
    expect((await send('he.ping', `/api/tasks/${jobKey}/remind`, { note: '临近到期' })).statusCode).toBe(204);
    const again = await send('he.ping', `/api/tasks/${jobKey}/remind`);
    expect([again.statusCode, again.json().code]).toEqual([429, 'reminded-already']);
    expect(await get('chen.jing', `/api/tasks/${jobKey}/notes`)).toMatchObject({
      reminders: [{ by: '何平', reason: '临近到期' }],
    });
    expect((await get('he.ping', `/api/tasks/${jobKey}/notes`)).remindAgainAt).toBe('2026-03-02T02:00:00.000Z');
    const health = await openCase(door.bureau, { change: { departmentCode: 'HLT' } });
    const foreign = await addTask(door, health, { departmentCode: 'HLT' });
    expect((await send('tang.ning', `/api/tasks/${foreign}/remind`)).statusCode).toBe(403);
  });

  it('copy a case to colleagues, unread until they say so', async () => {
    const { recipients } = await get('chen.jing', `/api/cases/${caseId}/copies`);
    const head = (recipients as { id: string; name: string }[]).find(({ name }) => name === '张华')!;
    const sent = await send('chen.jing', `/api/cases/${caseId}/copies`, { to: [head.id], note: '请阅' });
    expect(sent.json()).toEqual({ sent: 1 });
    const { items } = await get('zhang.hua', '/api/copies');
    expect(items).toMatchObject([{ id: caseId, by: '陈静', note: '请阅', readAt: null, applicant: '陈**' }]);
    expect((await send('chen.jing', `/api/copies/${items[0].copyId}/read`)).json().code).toBe('copy-not-found');
    expect((await send('zhang.hua', `/api/copies/${items[0].copyId}/read`)).statusCode).toBe(204);
    expect((await get('zhang.hua', '/api/copies')).items).toEqual([]);
    expect((await get('zhang.hua', '/api/copies?state=read')).items).toMatchObject([{ copyId: items[0].copyId }]);
    expect((await send('he.ping', `/api/cases/${caseId}/copies`, { to: [head.id] })).json().code).toBe('forbidden');
  });
});

describe('saved views', () => {
  const filters = { queue: 'mine', item: 'MKT-09', sort: 'step', dueTo: '2026-03-31' };

  it('are one’s own, with a name of their own', async () => {
    const saved = await send('chen.jing', '/api/views', { name: '食品许可', filters });
    expect(saved.statusCode).toBe(201);
    expect((await send('chen.jing', '/api/views', { name: '食品许可', filters })).json()).toMatchObject({
      code: 'view-name-taken',
      field: 'name',
    });
    expect(await get('chen.jing', '/api/views')).toEqual([{ id: saved.json().id, name: '食品许可', filters }]);
    expect(await get('lin.yue', '/api/views')).toEqual([]);
    const url = `/api/views/${saved.json().id}`;
    expect((await send('lin.yue', url, {}, 'DELETE')).json().code).toBe('view-not-found');
    expect((await send('chen.jing', url, {}, 'DELETE')).statusCode).toBe(204);
    expect(await get('chen.jing', '/api/views')).toEqual([]);
  });

  it('are at most thirty, and hold filters alone', async () => {
    const tries = await Promise.all(
      Array.from({ length: 32 }, (_, n) => send('lin.yue', '/api/views', { name: `视图${n}`, filters })),
    );
    expect(tries.filter(({ statusCode }) => statusCode === 201)).toHaveLength(30);
    expect(tries.filter((one) => one.json().code === 'views-too-many')).toHaveLength(2);
    for (const wrong of [{ queue: 'nowhere' }, { ...filters, extra: 1 }, { ...filters, dueTo: 'soon' }])
      expect((await send('tang.ning', '/api/views', { name: '错', filters: wrong })).json().code).toBe('invalid-input');
  });
});
