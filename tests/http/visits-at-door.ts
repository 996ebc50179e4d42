import { randomUUID } from 'node:crypto';
import type { CaseRow } from '../../src/store/cases.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import type { TaskRow } from '../../src/store/tasks.ts';
import { demoPassword } from '../../src/usecases/people/demo-users.ts';
import { openCase } from '../harness/case-without-engine.ts';
import { addTask, stranger } from './cases-at-door.ts';
import type { Door } from './open-door.ts';

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const boundary = 'x-boundary-x';

export const multipart = (content: Buffer, type = 'image/png', name = 'a.png'): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

export const codeOf = async (answer: Promise<{ statusCode: number; json(): { code?: string } }>) => {
  const { statusCode, json } = await answer;
  return [statusCode, statusCode < 300 ? '' : json().code];
};

export const form = {
  outcome: 'inspected',
  inspectedAt: '2026-03-02T02:00:00.000Z',
  place: '湖塘镇花园街88号',
  findings: '布局与图纸一致',
  result: 'pass',
};

export const photoUrl = (jobKey: string, key: string, more = '&latitude=31.7&longitude=119.9&accuracy=12') =>
  `/api/tasks/${jobKey}/inspection/photos?key=${key}&takenAt=2026-03-02T01:59:00.000Z${more}`;

/** What inspectors send and read at the door. */
export const visitsAt = (door: () => Door) => {
  const get = (who: string | null, url: string) => door().ask(who, { method: 'GET', url });

  const post = (who: string | null, url: string, payload: object = {}) =>
    door().ask(who, { method: 'POST', url, payload });

  /** An accepted case that waits for its visit by two. */
  const onSite = async (task: Partial<TaskRow> = {}, change: Partial<CaseRow> = {}) => {
    const id = await openCase(door().bureau, {
      flow: 'standard-approval',
      applicant: stranger,
      change: { applicantName: stranger.name, status: 'accepted', ...change },
    });
    const jobKey = await addTask(door(), id, {
      elementId: 'site-inspection',
      formId: 'site-inspection',
      name: '现场踏勘',
      groupName: 'inspector',
      headers: JSON.stringify({ signers: '2' }),
      ...task,
    });
    return { id, jobKey };
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

  const sendPhoto = (who: string, url: string, payload = multipart(png)) =>
    door().ask(who, {
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });

  const record = (who: string, jobKey: string, body: object) => post(who, `/api/tasks/${jobKey}/inspection`, body);

  const beside = (jobKey: string, username: string, hash: string, password = demoPassword, who = 'zhou.wei') =>
    post(who, `/api/tasks/${jobKey}/inspection/second-signature`, { username, password, record: hash });

  /** Who has signed, by name: the clock of these tests stands. */
  const signers = async (jobKey: string) =>
    (
      (await get('zhou.wei', `/api/visits/${jobKey}`)).json() as { visit: { signatures: { userName: string }[] } }
    ).visit.signatures
      .map(({ userName }) => userName)
      .sort();

  const deedsOf = async (id: string, ...acts: string[]) =>
    (await entriesOfCase(door().bureau.store.read, id)).filter(({ act }) => acts.includes(act));

  return { get, post, onSite, findingsFor, sendPhoto, record, beside, signers, deedsOf };
};
