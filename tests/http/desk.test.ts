import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/domain/id.ts';
import type { Clock } from '../../src/domain/clock.ts';
import { insertAct } from '../../src/store/acts.ts';
import { insertClock, updateClock } from '../../src/store/clocks.ts';
import { endTask } from '../../src/store/tasks.ts';
import { openStore } from '../../src/store/store.ts';
import { findUserByName } from '../../src/store/users.ts';
import { company, openCase } from '../harness/case-without-engine.ts';
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

interface Row {
  jobKey: string;
  id: string;
}
/** Every row of a list, page by page. */
const walk = async (username: string, url: string): Promise<Row[]> => {
  const rows: Row[] = [];
  for (let mark: string | null = ''; mark !== null;) {
    const page: { items: Row[]; next: string | null } = await get(
      username,
      `${url}&limit=2${mark === '' ? '' : `&cursor=${mark}`}`,
    );
    expect(page.items.length).toBeLessThanOrEqual(2);
    rows.push(...page.items);
    mark = page.next;
  }
  return rows;
};
const keys = async (username: string, url: string): Promise<string[]> =>
  (await walk(username, url)).map(({ jobKey }) => jobKey);

describe('the queues', () => {
  it('sort by due date, case number or step, and page through each order without a gap', async () => {
    const task = (caseNumber: string, elementId: string, day: number) =>
      addTask(door, caseId, { flow: 'sorting', caseNumber, elementId, dueAt: `2026-03-${day}T15:59:59.999Z` });
    const [c, a, b, a2] = [
      await task('WJ-3', 'accept', 10),
      await task('WJ-1', 'review-and-decide', 12),
      await task('WJ-2', 'accept', 14),
      await task('WJ-1', 'deliver-result', 16),
    ];
    const url = '/api/tasks?flow=sorting';
    expect(await keys('chen.jing', url)).toEqual([c, a, b, a2]);
    expect(await keys('chen.jing', `${url}&sort=number`)).toEqual([a, a2, b, c]);
    expect(await keys('chen.jing', `${url}&sort=step`)).toEqual([c, b, a2, a]);
    // Days of the deadline are both included
    expect(await keys('chen.jing', `${url}&dueFrom=2026-03-12&dueTo=2026-03-14`)).toEqual([a, b]);
    const bad = await door.ask('chen.jing', { method: 'GET', url: `${url}&dueFrom=2026-02-30` });
    expect([bad.statusCode, bad.json().code]).toEqual([400, 'day-invalid']);
    const first = await get('chen.jing', `${url}&limit=2`);
    const mixed = await door.ask('chen.jing', { method: 'GET', url: `${url}&sort=step&cursor=${first.next}` });
    expect(mixed.json().code).toBe('cursor-invalid');
  });

  it('show who distributes tasks those of every group, and find applicants in Chinese and pinyin', async () => {
    const decision = await addTask(door, caseId, { flow: 'distributing', groupName: 'decider' });
    expect(await keys('zhang.hua', '/api/tasks?flow=distributing')).toEqual([decision]);
    expect(await keys('chen.jing', '/api/tasks?flow=distributing')).toEqual([]);
    for (const name of ['陈思', 'chensi', 'CHEN'])
      expect(await keys('zhang.hua', `/api/tasks?flow=distributing&applicant=${encodeURIComponent(name)}`)).toEqual([
        decision,
      ]);
  });

  it('show what came back, with the reason and who sent it', async () => {
    const at = door.bureau.clock.now();
    const id = newId();
    await door.bureau.store.transaction((tx) =>
      insertAct(tx, {
        id,
        caseId,
        runId: 'run',
        jobKey: 'earlier',
        elementId: 'review-and-decide',
        round: 1,
        kind: 'send-back',
        outcome: 'accept',
        actorKind: 'person',
        actorId: 'u2',
        actorName: '赵敏',
        data: JSON.stringify({ reason: '请核对13900002222' }),
        status: 'effective',
        moment: at,
        createdAt: at,
        settledAt: at,
      }),
    );
    const jobKey = await addTask(door, caseId, { flow: 'returned', returnedBy: id });
    await addTask(door, caseId, { flow: 'returned' });
    const returned = { by: '赵敏', at, reason: '请核对139****2222' };
    expect((await get('chen.jing', '/api/tasks?queue=returned&flow=returned')).items).toMatchObject([
      { jobKey, returned },
    ]);
    expect(await get('chen.jing', `/api/tasks/${jobKey}/notes`)).toMatchObject({ returned, delegations: [] });
  });

  it('show what one has done, filed and what stands still', async () => {
    const { bureau } = door;
    const chen = await idOf('chen.jing');
    const done: string[] = [];
    for (const minute of ['01', '02', '03']) {
      const jobKey = await addTask(door, caseId, { flow: 'done', assignee: chen });
      const actId = newId();
      const at = `2026-03-02T01:${minute}:00.000Z`;
      await bureau.store.transaction(async (tx) => {
        await insertAct(tx, {
          id: actId,
          caseId,
          runId: 'run',
          jobKey,
          elementId: 'accept',
          round: 1,
          kind: 'complete',
          outcome: 'accept',
          actorKind: 'person',
          actorId: chen,
          actorName: '陈静',
          data: '{}',
          status: 'effective',
          moment: at,
          createdAt: at,
          settledAt: at,
        });
        await endTask(tx, jobKey, { status: 'completed', actId, endedAt: at });
      });
      done.unshift(jobKey);
    }
    expect(await keys('chen.jing', '/api/tasks/done?flow=done')).toEqual(done);
    expect(await keys('lin.yue', '/api/tasks/done?flow=done')).toEqual([]);
    expect((await get('chen.jing', '/api/tasks/done?flow=done')).items[0]).toMatchObject({
      status: 'completed',
      outcome: { zh: '予以受理' },
      endedAt: '2026-03-02T01:03:00.000Z',
    });

    const filed: string[] = [];
    for (const day of ['03', '04', '05'])
      filed.unshift(
        await openCase(bureau, {
          applicant: company,
          change: { filedBy: chen, filedAt: `2026-02-${day}T01:00:00.000Z`, flow: 'filed' },
        }),
      );
    expect((await walk('chen.jing', '/api/cases/filed?flow=filed')).map(({ id }) => id)).toEqual(filed);
    expect(await walk('lin.yue', '/api/cases/filed?flow=filed')).toEqual([]);

    const clock = {
      kind: 'review',
      state: 'paused',
      pauses: [{ ground: 'testing', from: '2026-03-02T01:00:00.000Z', expectedWorkingDays: 5 }],
    } as unknown as Clock;
    const at = bureau.clock.now();
    const id = newId();
    await bureau.store.transaction(async (tx) => {
      await insertClock(tx, {
        id,
        caseId: filed[1]!,
        kind: 'review',
        state: 'running',
        wasPaused: 0,
        elements: '',
        outcome: '',
        body: '{}',
        deadlineAt: '2026-04-01T15:59:59.999Z',
        provisional: 0,
        overdueAt: null,
        startedAt: at,
        endedAt: null,
      });
      await updateClock(tx, id, { state: 'paused', wasPaused: 1, body: JSON.stringify(clock) });
    });
    expect((await get('zhang.hua', '/api/cases/suspended')).items).toMatchObject([
      { id: filed[1], paused: { ground: 'testing', expectedWorkingDays: 5 } },
    ]);
    await openCase(bureau, { change: { departmentCode: 'HLT' } });
    expect((await get('zhang.hua', '/api/cases/suspended?flow=other')).items).toEqual([]);
    await bureau.store.transaction((tx) => updateClock(tx, id, { state: 'running', wasPaused: 1 }));
    expect((await get('zhang.hua', '/api/cases/suspended')).items).toEqual([]);
  });

  it('count what stands in them in one answer', async () => {
    const before = await get('tang.ning', '/api/queues');
    const tang = await idOf('tang.ning');
    await addTask(door, caseId, { assignee: tang });
    await addTask(door, caseId, { departmentCode: 'HLT' });
    await addTask(door, caseId, { delegateId: tang });
    await addTask(door, caseId, { returnedBy: 'act' });
    await send('chen.jing', `/api/cases/${caseId}/copies`, { to: [tang] });
    expect(await get('tang.ning', '/api/queues')).toEqual({
      ...before,
      mine: before.mine + 1,
      delegated: before.delegated + 1,
      unassigned: before.unassigned + 2,
      all: before.all + 3,
      returned: before.returned + 1,
      copies: before.copies + 1,
    });
  });

  it('are each served by an index', async () => {
    // A store of its own: a plan that was asked for keeps its connection at that moment.
    const store = await openStore(door.bureau.store.url);
    const plans: [string, RegExp][] = [
      ["select * from tasks where status = 'open' order by case_number, job_key limit 20", /tasks_by_number/u],
      [
        "select * from tasks where status = 'open' and (group_name, element_id, due_at, job_key) > ('a', 'b', 'c', 'd') order by group_name, element_id, due_at, job_key limit 20",
        /tasks_by_step/u,
      ],
      [
        "select * from tasks where status = 'open' and delegate_id = 'x' order by due_at, job_key limit 20",
        /tasks_delegated/u,
      ],
      [
        "select * from tasks where status = 'open' and returned_by is not null order by due_at, job_key limit 20",
        /tasks_returned/u,
      ],
      ["select * from tasks where completed_by = 'x' order by ended_at desc, job_key desc limit 20", /tasks_done/u],
      ["select * from cases where filed_by = 'x' order by filed_at desc, id desc limit 20", /cases_filed_by/u],
      ["select case_id from clocks where state = 'paused'", /clocks_state/u],
      [
        "select * from copies where to_id = 'x' and read_at is null order by created_at desc, id desc limit 20",
        /copies_unread/u,
      ],
    ];
    for (const [statement, index] of plans) {
      const plan = (await store.read.raw(`explain query plan ${statement}`)) as { detail: string }[];
      const text = plan.map(({ detail }) => detail).join('; ');
      expect(text).toMatch(index);
      expect(text).not.toContain('TEMP B-TREE');
    }
    await store.close();
  });
});
