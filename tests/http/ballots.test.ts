import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCase, updateCase } from '../../src/store/cases.ts';
import { findPendingAct } from '../../src/store/acts.ts';
import type { TaskRow } from '../../src/store/tasks.ts';
import { findUserByName } from '../../src/store/users.ts';
import { addTask, openCases } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
let caseId: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  door = await openDoor();
  ({ foreign: caseId } = await openCases(door));
  for (const name of ['zhao.min', 'qian.feng', 'zhang.hua', 'zhou.wei', 'tang.ning'])
    ids[name] = (await findUserByName(door.bureau.store.read, name))!.id;
});
afterAll(() => door.close());

const get = async (username: string, url: string) => (await door.ask(username, { method: 'GET', url })).json();
const post = async (username: string, url: string, payload: object = {}) =>
  door.ask(username, { method: 'POST', url, payload });

const decision = {
  elementId: 'review-and-decide',
  groupName: 'decider',
  formId: 'review-and-decide',
} satisfies Partial<TaskRow>;

/** A decision that zhao.min holds and has asked these people to sign. */
const asked = async (rule: string, members: string[], change: Partial<TaskRow> = {}): Promise<string> => {
  const jobKey = await addTask(door, caseId, { ...decision, elementId: `decide-${rule}-${members.join()}`, ...change });
  await post('zhao.min', `/api/tasks/${jobKey}/claim`);
  const payload = { rule, members: members.map((name) => ids[name]), question: '请会签' };
  expect((await post('zhao.min', `/api/tasks/${jobKey}/ballots`, payload)).statusCode).toBe(200);
  return jobKey;
};
const vote = (username: string, jobKey: string, choice = 'approve') =>
  post(username, `/api/tasks/${jobKey}/ballots/vote`, { vote: choice, opinion: '已阅' });
const awaited = async (username: string): Promise<string[]> =>
  ((await get(username, '/api/ballots')) as { jobKey: string }[]).map(({ jobKey }) => jobKey);

describe('a joint signing at the door', () => {
  it('waits in the list of whoever is next, and shows who has said what', async () => {
    const jobKey = await asked('in-order', ['qian.feng', 'zhang.hua']);
    expect([await awaited('qian.feng'), await awaited('zhang.hua')]).toEqual([[jobKey], []]);
    expect((await vote('zhang.hua', jobKey)).json().code).toBe('ballot-not-your-turn');
    expect((await vote('qian.feng', jobKey)).json()).toEqual({ completion: null });
    expect([await awaited('qian.feng'), await awaited('zhang.hua')]).toEqual([[], [jobKey]]);
    expect(await get('zhao.min', `/api/tasks/${jobKey}/ballots`)).toMatchObject({
      mayOpen: false,
      asked: null,
      ballots: [
        {
          rule: 'in-order',
          needed: 2,
          status: 'open',
          mayVote: false,
          mayAdd: 'anywhere',
          mayRemove: true,
          members: [
            { name: '钱峰', vote: 'approve', opinion: '已阅', awaited: false },
            { name: '张华', vote: null, awaited: true },
          ],
        },
      ],
    });
  });

  it('keeps its votes when another branch of the case is sent back', async () => {
    const jobKey = await asked('all', ['qian.feng', 'zhou.wei']);
    await vote('qian.feng', jobKey);
    const { round } = (await findCase(door.bureau.store.read, caseId))!;
    await door.bureau.store.transaction((tx) => updateCase(tx, caseId, { round: round + 1 }));
    await vote('zhou.wei', jobKey);
    const [ballot] = (await get('zhao.min', `/api/tasks/${jobKey}/ballots`)).ballots as { status: string }[];
    expect(ballot).toMatchObject({ status: 'approved' });
  });

  it('begins anew in the next round of the same step', async () => {
    const first = await asked('any', ['qian.feng']);
    await vote('qian.feng', first);
    const second = await addTask(door, caseId, { ...decision, elementId: 'decide-any-qian.feng', round: 2 });
    expect((await get('zhao.min', `/api/tasks/${second}/ballots`)).ballots).toEqual([]);
  });

  it('completes the step of a diagram that asks for it, by one command', async () => {
    const headers = JSON.stringify({ ballot: 'any', ballotApproved: 'reviewed', ballotRefused: 'withdraw' });
    const jobKey = await asked('any', ['zhao.min', 'qian.feng'], { elementId: 'jury', headers });
    void vote('qian.feng', jobKey);
    await expect
      .poll(async () => (await findPendingAct(door.bureau.store.read, jobKey))?.outcome, { timeout: 10_000 })
      .toBe('reviewed');
    expect((await vote('zhao.min', jobKey)).json().code).toBe('ballot-not-found');
  });

  it('is refused a step whose diagram names no outcomes for it', async () => {
    const jobKey = await addTask(door, caseId, { ...decision, elementId: 'half', headers: '{"ballot":"all"}' });
    await post('zhao.min', `/api/tasks/${jobKey}/claim`);
    const payload = { members: [ids['qian.feng']], question: '请会签' };
    const answer = await post('zhao.min', `/api/tasks/${jobKey}/ballots`, payload);
    expect(answer.json().code).toBe('ballot-outcome-missing');
  });

  it.each([
    ['a rule that is none', { rule: 'most' }],
    ['nobody', { members: [] }],
    ['no question', { question: '' }],
  ])('is refused with %s', async (_, change) => {
    const payload = { rule: 'all', members: [ids['qian.feng']], question: '请会签', ...change };
    expect((await post('zhao.min', '/api/tasks/2251799813685249/ballots', payload)).statusCode).toBe(400);
  });

  it('offers only those who may sign', async () => {
    const jobKey = await asked('all', ['qian.feng', 'zhang.hua', 'zhou.wei'], {
      elementId: 'offer',
      departmentCode: 'HLT',
    });
    const names = ((await get('zhao.min', `/api/tasks/${jobKey}/approvers`)) as { name: string }[]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(expect.arrayContaining(['钱峰', '张华', '周伟']));
    // Of another department, or of a role that signs nothing
    for (const name of ['唐宁', '李娜', '顾小满', '郭丽']) expect(names).not.toContain(name);
  });
});

describe('a batch at the door', () => {
  it('takes a hundred tasks and no more', async () => {
    const tasks = (count: number) => Array.from({ length: count }, (_, at) => ({ jobKey: String(9_000 + at) }));
    const data = { outcome: 'accept' };
    expect((await post('lin.yue', '/api/tasks/batch-complete', { tasks: tasks(101), data })).statusCode).toBe(400);
    const results = (await post('lin.yue', '/api/tasks/batch-complete', { tasks: tasks(100), data })).json();
    expect(results).toHaveLength(100);
    expect(results[99]).toMatchObject({ jobKey: '9099', act: 'failed', error: { code: 'task-not-found' } });
  });
});
