import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/store/cases.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import type { TaskRow } from '../../src/store/tasks.ts';
import { findTask } from '../../src/store/tasks.ts';
import { demoPassword } from '../../src/usecases/people/demo-users.ts';
import { openCase } from '../harness/case-without-engine.ts';
import { smallPdf } from '../harness/small-pdf.ts';
import { addTask, stranger } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
}, 60_000);
afterAll(() => door.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const boundary = 'x-boundary-x';
const multipart = (content: Buffer, type = 'image/png', name = 'a.png'): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

const get = (who: string | null, url: string) => door.ask(who, { method: 'GET', url });
const post = (who: string | null, url: string, payload: object = {}) => door.ask(who, { method: 'POST', url, payload });
const codeOf = async (answer: Promise<{ statusCode: number; json(): { code?: string } }>) => {
  const { statusCode, json } = await answer;
  return [statusCode, statusCode < 300 ? '' : json().code];
};

/** An accepted case that waits for its visit by two. */
const onSite = async (task: Partial<TaskRow> = {}, change: Partial<CaseRow> = {}) => {
  const id = await openCase(door.bureau, {
    flow: 'standard-approval',
    applicant: stranger,
    change: { applicantName: stranger.name, status: 'accepted', ...change },
  });
  const jobKey = await addTask(door, id, {
    elementId: 'site-inspection',
    formId: 'site-inspection',
    name: '现场踏勘',
    groupName: 'inspector',
    headers: JSON.stringify({ signers: '2' }),
    ...task,
  });
  return { id, jobKey };
};

const form = {
  outcome: 'inspected',
  inspectedAt: '2026-03-02T02:00:00.000Z',
  place: '湖塘镇花园街88号',
  findings: '布局与图纸一致',
  result: 'pass',
};
const checksOf = async (jobKey: string) => {
  const { checks } = (await get('zhou.wei', `/api/visits/${jobKey}`)).json() as { checks: { code: string }[] };
  return checks.map(({ code }) => ({ code, verdict: 'meets', remark: '' }));
};
const findingsFor = async (jobKey: string, more: object = {}) => ({
  submission: randomUUID(),
  form,
  checks: await checksOf(jobKey),
  photos: [] as string[],
  ...more,
});
const photoUrl = (jobKey: string, key: string, more = '&latitude=31.7&longitude=119.9&accuracy=12') =>
  `/api/tasks/${jobKey}/inspection/photos?key=${key}&takenAt=2026-03-02T01:59:00.000Z${more}`;
const sendPhoto = (who: string, url: string, payload = multipart(png)) =>
  door.ask(who, {
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
const record = (who: string, jobKey: string, body: object) => post(who, `/api/tasks/${jobKey}/inspection`, body);
const beside = (jobKey: string, username: string, hash: string, password = demoPassword, who = 'zhou.wei') =>
  post(who, `/api/tasks/${jobKey}/inspection/second-signature`, { username, password, record: hash });
const signers = async (jobKey: string) =>
  (
    (await get('zhou.wei', `/api/visits/${jobKey}`)).json() as { visit: { signatures: { userName: string }[] } }
  ).visit.signatures.map(({ userName }) => userName);
const deedsOf = async (id: string, ...acts: string[]) =>
  (await entriesOfCase(door.bureau.store.read, id)).filter(({ act }) => acts.includes(act));

describe('the visits of an inspector', () => {
  it('are the steps on site that one may do, due first, with a person’s name and address masked', async () => {
    const later = await onSite({ dueAt: '2026-03-25T15:59:59.999Z' });
    const first = await onSite({ dueAt: '2026-03-03T15:59:59.999Z' });
    const other = await onSite({ groupName: 'decider', headers: '{}' });
    const visits = (await get('zhou.wei', '/api/visits')).json() as Record<string, string>[];
    const keys = visits.map(({ jobKey }) => jobKey);
    expect(keys.indexOf(first.jobKey)).toBeLessThan(keys.indexOf(later.jobKey));
    expect(keys).toContain(later.jobKey);
    expect(keys).not.toContain(other.jobKey);
    expect(visits.find(({ jobKey }) => jobKey === first.jobKey)).toMatchObject({
      applicant: '陈**',
      place: '常州市武进区湖塘镇****',
      signers: 2,
      signatures: [],
      recorded: false,
    });
    expect((await get('chen.jing', '/api/visits')).json()).toEqual([]);
  });

  it('show what is needed on site in full, and say so once in the record', async () => {
    const { id, jobKey } = await onSite();
    for (let look = 0; look < 2; look += 1) {
      const page = (await get('zhou.wei', `/api/visits/${jobKey}`)).json();
      expect(page.checks).toHaveLength(7);
      expect(page.facts).toContainEqual(expect.objectContaining({ value: '常州市武进区湖塘镇花园街88号' }));
      expect(page.context).toMatchObject({ siteInspection: 'yes' });
    }
    expect(await deedsOf(id, 'view-personal-data')).toMatchObject([{ actorName: '周伟' }]);
    expect(await codeOf(get('chen.jing', `/api/visits/${jobKey}`))).toEqual([403, 'task-wrong-role']);
    expect(await codeOf(get('gu.xiaoman', `/api/visits/${jobKey}`))).toEqual([403, 'forbidden']);
  });

  it('go by the general list where an item has none', async () => {
    const { jobKey } = await onSite({ itemCode: 'MKT-12' }, { itemCode: 'MKT-12' });
    const { checks } = (await get('zhou.wei', `/api/visits/${jobKey}`)).json();
    expect(checks.map(({ code }: { code: string }) => code)).toContain('exits-clear');
  });

  it('give nothing of the applicant away when they are over', async () => {
    const { jobKey } = await onSite({ status: 'completed' });
    expect((await get('zhou.wei', `/api/visits/${jobKey}`)).json()).toMatchObject({ facts: [], checks: [] });
  });
});

describe('a photo', () => {
  it('is kept once a key, with its time, place, taker and hash, and every view of it is recorded', async () => {
    const { id, jobKey } = await onSite();
    const key = randomUUID();
    const [first, again] = [
      (await sendPhoto('zhou.wei', photoUrl(jobKey, key))).json(),
      (await sendPhoto('zhou.wei', photoUrl(jobKey, key), multipart(Buffer.concat([png, png])))).json(),
    ];
    expect(again).toEqual(first);
    expect(first).toMatchObject({
      taker: '周伟',
      takenAt: '2026-03-02T01:59:00.000Z',
      location: { latitude: 31.7, longitude: 119.9, accuracy: 12 },
    });
    expect(await deedsOf(id, 'add-photo')).toHaveLength(1);
    await record('zhou.wei', jobKey, await findingsFor(jobKey, { photos: [key] }));
    const [shown] = (await get('zhao.min', `/api/cases/${id}/inspections`)).json();
    expect(shown).toMatchObject({ photos: [{ id: first.id }], author: { name: '周伟' } });
    const file = `/api/cases/${id}/inspection-photos/${first.id}/file`;
    const answer = await get('zhao.min', `${file}?disposition=inline`);
    expect(answer.rawPayload.equals(png)).toBe(true);
    expect(answer.headers['content-type']).toBe('image/png');
    expect(await deedsOf(id, 'fetch-photo')).toMatchObject([{ actorName: '赵敏' }]);
    const other = await onSite();
    expect(await codeOf(get('zhao.min', file.replace(id, other.id)))).toEqual([404, 'photo-not-found']);
    expect(await codeOf(get('li.na', file))).toEqual([403, 'forbidden']);
  });

  it('says so where the place is not told', async () => {
    const { jobKey } = await onSite();
    const answer = await sendPhoto('zhou.wei', photoUrl(jobKey, randomUUID(), '&missing=denied'));
    expect(answer.json()).toMatchObject({ location: { missing: 'denied' } });
  });

  it.each([
    [
      'larger than a photo need be',
      multipart(Buffer.concat([png, Buffer.alloc(8 * 1024 * 1024)])),
      413,
      'file-too-large',
    ],
    ['that is none', multipart(Buffer.from(smallPdf('x')), 'application/pdf', 'a.pdf'), 415, 'file-type-not-allowed'],
    ['with another name than its content', multipart(png, 'image/jpeg', 'a.jpg'), 422, 'file-type-forged'],
  ])('%s is refused', async (_, payload, status, code) => {
    const { id, jobKey } = await onSite();
    expect(await codeOf(sendPhoto('zhou.wei', photoUrl(jobKey, randomUUID()), payload))).toEqual([status, code]);
    expect(await deedsOf(id, 'add-photo')).toEqual([]);
  });

  it.each([
    ['by one of another role', 'chen.jing', {}, 403, 'task-wrong-role'],
    ['for a task that is over', 'zhou.wei', { status: 'cancelled' as const }, 409, 'task-not-open'],
    ['for a step that is not on site', 'zhou.wei', { headers: '{}' }, 422, 'inspection-not-here'],
  ])('%s is refused', async (_, who, task, status, code) => {
    const { jobKey } = await onSite(task);
    expect(await codeOf(sendPhoto(who, photoUrl(jobKey, randomUUID())))).toEqual([status, code]);
  });
});

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
    expect(await signers(jobKey)).toEqual(['周伟', '吴磊']);
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
    expect(await signers(jobKey)).toEqual(['周伟', '吴磊']);
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
