import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTask } from '../../src/store/tasks.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';
import { codeOf, form, visitsAt } from './visits-at-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
}, 60_000);
afterAll(() => door.close());

const { get, post, onSite, findingsFor, record, beside, signers, deedsOf } = visitsAt(() => door);

describe('the record of a visit', () => {
  it('is stored once a submission, signed by its author, who holds the task then', async () => {
    const { id, jobKey } = await onSite();
    const body = await findingsFor(jobKey);
    const first = (await record('zhou.wei', jobKey, body)).json();
    // The answer was lost; meanwhile the task has gone on.
    expect((await record('zhou.wei', jobKey, body)).json()).toEqual(first);
    await door.bureau.store.transaction((tx) => tx('tasks').where({ jobKey }).update({ status: 'completed' }));
    expect((await record('zhou.wei', jobKey, body)).json()).toEqual(first);
    await door.bureau.store.transaction((tx) => tx('tasks').where({ jobKey }).update({ status: 'open' }));
    expect(await signers(jobKey)).toEqual(['周伟']);
    expect((await findTask(door.bureau.store.read, jobKey))!.assignee).not.toBeNull();
    expect(await deedsOf(id, 'record-inspection', 'sign')).toHaveLength(2);
  });

  it('sent by many at once is stored once', async () => {
    const { id, jobKey } = await onSite();
    const body = await findingsFor(jobKey);
    const answers = await Promise.all(Array.from({ length: 5 }, () => record('zhou.wei', jobKey, body)));
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
    expect(await deedsOf(id, 'record-inspection')).toHaveLength(1);
  });

  it.each([
    ['with an open entry of the list', { checks: [] }, 'inspection-checks-open'],
    [
      'with an entry that is not on the list',
      { checks: [{ code: 'x', verdict: 'meets', remark: '' }] },
      'inspection-check-unknown',
    ],
    ['with a photo that never came', { photos: ['00000000-0000-4000-8000-000000000000'] }, 'photo-unknown'],
    ['without a place', { form: { ...form, place: '' } }, 'invalid-input'],
    ['with an outcome of another step', { form: { ...form, outcome: 'grant' } }, 'outcome-not-allowed'],
  ])('%s is refused', async (_, more, code) => {
    const { id, jobKey } = await onSite();
    const answer = await record('zhou.wei', jobKey, await findingsFor(jobKey, more));
    expect([answer.statusCode >= 400, answer.json().code]).toEqual([true, code]);
    expect(await deedsOf(id, 'record-inspection', 'sign')).toEqual([]);
  });

  it('says in what the site does not meet the list', async () => {
    const { jobKey } = await onSite();
    const body = await findingsFor(jobKey);
    const checks = body.checks.map((check, at) => (at === 0 ? { ...check, verdict: 'does-not-meet' } : check));
    expect(await codeOf(record('zhou.wei', jobKey, { ...body, checks }))).toEqual([422, 'inspection-remark-missing']);
  });

  it('is sent by one alone; a second inspector is told to sign, one of another role may not', async () => {
    const { jobKey } = await onSite();
    await record('zhou.wei', jobKey, await findingsFor(jobKey));
    const second = await record('wu.lei', jobKey, await findingsFor(jobKey));
    expect(second.json()).toMatchObject({ code: 'inspection-recorded', params: { name: '周伟' } });
    const body = { submission: randomUUID(), form, checks: [], photos: [] };
    expect(await codeOf(record('chen.jing', jobKey, body))).toEqual([403, 'task-wrong-role']);
  });

  it('is not sent for a task that another holds or that was cancelled', async () => {
    const held = await onSite();
    await post('wu.lei', `/api/tasks/${held.jobKey}/claim`);
    expect((await record('zhou.wei', held.jobKey, await findingsFor(held.jobKey))).json()).toMatchObject({
      code: 'task-claimed-by-other',
      message: { zh: expect.stringContaining('吴磊') },
    });
    const gone = await onSite();
    const body = await findingsFor(gone.jobKey);
    await door.bureau.store.transaction((tx) =>
      tx('tasks').where({ jobKey: gone.jobKey }).update({ status: 'cancelled' }),
    );
    expect(await codeOf(record('zhou.wei', gone.jobKey, body))).toEqual([409, 'task-not-open']);
  });

  it('is corrected by its author until enough have signed, and then signed anew', async () => {
    const { id, jobKey } = await onSite();
    const first = (await record('zhou.wei', jobKey, await findingsFor(jobKey))).json();
    const corrected = { ...form, findings: '布局与图纸不一致', result: 'fail', deficiencies: '生熟未分开' };
    const second = (await record('zhou.wei', jobKey, await findingsFor(jobKey, { form: corrected }))).json();
    expect(second.sha256).not.toBe(first.sha256);
    expect(await codeOf(beside(jobKey, 'wu.lei', first.sha256))).toEqual([409, 'inspection-changed']);
    expect(await signers(jobKey)).toEqual(['周伟']);
    expect((await beside(jobKey, 'wu.lei', second.sha256)).json()).toMatchObject({ userName: '吴磊' });
    expect(await signers(jobKey)).toEqual(['吴磊', '周伟']);
    expect(await codeOf(record('zhou.wei', jobKey, await findingsFor(jobKey)))).toEqual([409, 'inspection-signed']);
    expect(await deedsOf(id, 'correct-inspection')).toHaveLength(1);
    const list = (await get('zhao.min', `/api/cases/${id}/inspections`)).json();
    expect(list).toMatchObject([{ sha256: second.sha256 }]);
  });
});

describe('the second signature', () => {
  it('on a colleague’s device is the second person’s, by their own password', async () => {
    const { id, jobKey } = await onSite();
    const { sha256 } = (await record('zhou.wei', jobKey, await findingsFor(jobKey))).json();
    expect(await codeOf(beside(jobKey, 'wu.lei', sha256, 'not-the-password'))).toEqual([401, 'bad-credentials']);
    expect(await codeOf(beside(jobKey, 'zhou.wei', sha256))).toEqual([409, 'already-signed']);
    expect(await codeOf(beside(jobKey, 'chen.jing', sha256))).toEqual([403, 'task-wrong-role']);
    expect(await codeOf(beside(jobKey, 'gu.xiaoman', sha256))).toEqual([403, 'colleague-not-staff']);
    expect(await signers(jobKey)).toEqual(['周伟']);
    expect((await beside(jobKey, 'wu.lei', sha256)).statusCode).toBe(200);
    expect((await deedsOf(id, 'sign')).map(({ actorName }) => actorName)).toEqual(['周伟', '吴磊']);
    // The session goes on as the holder's.
    expect((await get('zhou.wei', '/api/session')).json()).toMatchObject({ name: '周伟' });
  });

  it('stands under the record alone: what was signed before it is given anew', async () => {
    const { jobKey } = await onSite();
    await post('wu.lei', `/api/tasks/${jobKey}/sign`, { data: { findings: '同意' } });
    const { sha256 } = (await record('zhou.wei', jobKey, await findingsFor(jobKey))).json();
    expect(await signers(jobKey)).toEqual(['周伟']);
    const own = await post('wu.lei', `/api/tasks/${jobKey}/sign`, { data: { findings: '同意', record: sha256 } });
    expect(own.statusCode).toBe(204);
    expect(await signers(jobKey)).toEqual(['吴磊', '周伟']);
  });

  it('lets the holder complete with what was signed and nothing else', async () => {
    const { jobKey } = await onSite();
    const { sha256 } = (await record('zhou.wei', jobKey, await findingsFor(jobKey))).json();
    const complete = (data: object) => post('zhou.wei', `/api/tasks/${jobKey}/complete`, { data });
    expect(await codeOf(complete(form))).toEqual([422, 'signatures-missing']);
    await beside(jobKey, 'wu.lei', sha256);
    expect(await codeOf(complete({ ...form, findings: '另有发现' }))).toEqual([409, 'inspection-differs']);
    const { signedForm } = (await get('zhou.wei', `/api/tasks/${jobKey}`)).json();
    expect((await get('zhao.min', `/api/tasks/${jobKey}`)).json().signedForm).toBeNull();
    expect((await complete(signedForm)).json()).toMatchObject({ act: 'pending' });
  });
});
