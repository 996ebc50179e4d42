import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaskRow } from '../../src/store/tasks.ts';
import { addTask, openCases, stranger } from './cases-at-door.ts';
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

describe('the task list', () => {
  it('shows what is due first, pages by key and masks persons', async () => {
    const due = (day: number): Partial<TaskRow> => ({
      dueAt: `2026-03-${String(day).padStart(2, '0')}T15:59:59.999Z`,
      elementId: 'paging',
    });
    const keysInOrder = [
      await addTask(door, foreign, due(12)),
      await addTask(door, foreign, due(13)),
      await addTask(door, foreign, due(13)),
      await addTask(door, foreign, due(19)),
    ];
    const seen: string[] = [];
    let mark: string | null = '';
    while (mark !== null) {
      const url: string = `/api/tasks?element=paging&limit=2${mark === '' ? '' : `&cursor=${mark}`}`;
      const page = (await get('chen.jing', url)).json() as {
        items: { jobKey: string; applicant: string }[];
        next: string | null;
      };
      expect(page.items.every(({ applicant }) => applicant === '陈**')).toBe(true);
      seen.push(...page.items.map(({ jobKey }) => jobKey));
      mark = page.next;
    }
    expect(seen).toEqual(keysInOrder);
  });

  it('shows only one’s own role and department', async () => {
    const [mine, role, department] = [
      await addTask(door, foreign, { elementId: 'scope' }),
      await addTask(door, foreign, { elementId: 'scope', groupName: 'decider' }),
      await addTask(door, foreign, { elementId: 'scope', departmentCode: 'HLT' }),
    ];
    const listed = async (username: string): Promise<string[]> =>
      ((await get(username, '/api/tasks?element=scope')).json().items as { jobKey: string }[]).map(
        ({ jobKey }) => jobKey,
      );
    expect(await listed('tang.ning')).toEqual([mine]);
    expect(await listed('chen.jing')).toEqual([mine, department]);
    expect(await listed('zhao.min')).toEqual([role]);
  });

  it('filters by light, by the item’s own threshold', async () => {
    const item = door.bureau.catalogues.current.items.get('MKT-09')!;
    expect(item.yellowWorkingDays).toBeGreaterThan(0);
    const at = { elementId: 'lights' };
    const red = await addTask(door, foreign, { ...at, dueAt: '2026-02-27T15:59:59.999Z' });
    const yellow = await addTask(door, foreign, { ...at, dueAt: '2026-03-02T15:59:59.999Z' });
    const green = await addTask(door, foreign, { ...at, dueAt: '2026-06-30T15:59:59.999Z' });
    for (const [light, jobKey] of Object.entries({ red, yellow, green })) {
      const items = (await get('chen.jing', `/api/tasks?element=lights&light=${light}`)).json().items;
      expect(items).toMatchObject([{ jobKey, light }]);
    }
  });

  it('moves a claimed task from the unassigned to the own queue, and back', async () => {
    const jobKey = await addTask(door, foreign, { elementId: 'claiming' });
    const queue = async (name: string): Promise<number> =>
      (await get('chen.jing', `/api/tasks?element=claiming&queue=${name}`)).json().items.length;
    expect([await queue('unassigned'), await queue('mine')]).toEqual([1, 0]);
    expect((await post('chen.jing', `/api/tasks/${jobKey}/claim`)).statusCode).toBe(204);
    expect([await queue('unassigned'), await queue('mine')]).toEqual([0, 1]);
    expect((await post('lin.yue', `/api/tasks/${jobKey}/claim`)).json()).toMatchObject({
      code: 'task-claimed-by-other',
      message: { zh: expect.stringContaining('陈静') },
    });
    expect((await post('zhao.min', `/api/tasks/${jobKey}/claim`)).json().code).toBe('task-wrong-role');
    expect((await post('chen.jing', `/api/tasks/${jobKey}/unclaim`)).statusCode).toBe(204);
    expect([await queue('unassigned'), await queue('mine')]).toEqual([1, 0]);
  });

  it('shows an applicant the open steps of their own cases', async () => {
    const jobKey = await addTask(door, own, { groupName: 'applicant', elementId: 'supplement', formId: 'supplement' });
    expect((await get('gu.xiaoman', '/api/tasks')).json().items).toMatchObject([{ jobKey, caseId: own }]);
  });

  it('opens a task with its form, outcomes, case and materials', async () => {
    const jobKey = await addTask(door, foreign);
    const answer = await get('chen.jing', `/api/tasks/${jobKey}`);
    expect(answer.json()).toMatchObject({
      task: { jobKey, light: expect.any(String) },
      outcomes: expect.arrayContaining([{ outcome: 'accept', label: '予以受理' }]),
      pending: false,
      case: { id: foreign, applicant: '陈**' },
    });
    expect(answer.json().materials.length).toBeGreaterThan(0);
    expect(answer.body).not.toContain(stranger.name);
    expect((await get('gu.xiaoman', `/api/tasks/${jobKey}`)).json().code).toBe('task-not-found');
  });

  it('refuses a completion that no form allows', async () => {
    const jobKey = await addTask(door, foreign);
    const answer = await post('chen.jing', `/api/tasks/${jobKey}/complete`, { data: { outcome: 'grant' } });
    expect(answer.json()).toMatchObject({ code: 'outcome-not-allowed', field: 'outcome' });
    expect(
      (await post('chen.jing', '/api/tasks/2251799813699999/complete', { data: { outcome: 'accept' } })).json().code,
    ).toBe('task-not-found');
  });
});
