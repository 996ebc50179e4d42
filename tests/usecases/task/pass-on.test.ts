import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertPendingAct } from '../../../src/store/acts.ts';
import { delegationsOf } from '../../../src/store/delegations.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { remindersOf } from '../../../src/store/reminders.ts';
import { endTask, findTask } from '../../../src/store/tasks.ts';
import type { TaskRow } from '../../../src/store/tasks.ts';
import { findUserByName, updateUser } from '../../../src/store/users.ts';
import { addAbsence } from '../../../src/usecases/people/absences.ts';
import { recuse } from '../../../src/usecases/people/recuse.ts';
import { principalOf } from '../../../src/usecases/principal.ts';
import type { Principal } from '../../../src/usecases/principal.ts';
import { answerDelegation } from '../../../src/usecases/task/answer-delegation.ts';
import { claimTask } from '../../../src/usecases/task/claim-task.ts';
import { completeTask } from '../../../src/usecases/task/complete-task.ts';
import { delegateTask } from '../../../src/usecases/task/delegate-task.ts';
import { findCandidates } from '../../../src/usecases/task/find-candidates.ts';
import { recallDelegation } from '../../../src/usecases/task/recall-delegation.ts';
import { remind } from '../../../src/usecases/task/remind.ts';
import { transferTask } from '../../../src/usecases/task/transfer-task.ts';
import { unclaimTask } from '../../../src/usecases/task/unclaim-task.ts';
import { act } from '../../harness/case-without-engine.ts';
import { addTask, openCases } from '../../http/cases-at-door.ts';
import type { Door } from '../../http/open-door.ts';
import { openDoor } from '../../http/open-door.ts';

let door: Door;
let caseId: string;
let jobKey: string;
let chen: Principal;
let lin: Principal;
let tang: Principal;
let zhang: Principal;

const person = async (username: string): Promise<Principal> =>
  principalOf((await findUserByName(door.bureau.store.read, username))!);
const taskOf = async (): Promise<TaskRow> => (await findTask(door.bureau.store.read, jobKey))!;
const recorded = async (word: string) =>
  (await entriesOfCase(door.bureau.store.read, caseId))
    .filter((entry) => entry.act === word)
    .map(({ actorName, detail }) => ({ actorName, ...(JSON.parse(detail) as Record<string, unknown>) }));
const refuses = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });

beforeAll(async () => {
  door = await openDoor();
  ({ foreign: caseId } = await openCases(door));
  [chen, lin, tang, zhang] = (await Promise.all(['chen.jing', 'lin.yue', 'tang.ning', 'zhang.hua'].map(person))) as [
    Principal,
    Principal,
    Principal,
    Principal,
  ];
});
beforeEach(async () => {
  jobKey = await addTask(door, caseId);
});
afterAll(() => door.close());

const pass = (from: Principal, to: string, reason = '本人休假') =>
  transferTask(door.bureau, from, { jobKey, to, reason });
const ask = (from: Principal, to: string, question = '经营范围是否须现场核查？') =>
  delegateTask(door.bureau, from, { jobKey, to, question });

describe('passing a task on (转办)', () => {
  it('gives it to another person who may do it, with the reason in the record, masked', async () => {
    await claimTask(door.bureau, chen, jobKey);
    const { version } = await taskOf();
    await pass(chen, lin.id, '休假，电话13900002222');
    expect(await taskOf()).toMatchObject({ assignee: lin.id, version: version + 1, status: 'open' });
    expect((await recorded('transfer-task')).at(-1)).toMatchObject({
      actorName: '陈静',
      from: chen.id,
      to: lin.id,
      toName: '林悦',
      reason: '休假，电话139****2222',
    });
  });

  it('is for the holder and the head alone; the head also where nobody holds it', async () => {
    await refuses(pass(chen, lin.id), 'task-not-held');
    await pass(zhang, lin.id, '分派');
    expect(await taskOf()).toMatchObject({ assignee: lin.id });
    await refuses(pass(chen, chen.id), 'task-not-held');
    await refuses(pass(lin, lin.id), 'transfer-to-holder');
    await pass(zhang, tang.id, '改派');
    expect(await taskOf()).toMatchObject({ assignee: tang.id });
  });

  it('does not let a head of another department pass it on', async () => {
    const head: Principal = { ...zhang, departments: ['HLT'] };
    await refuses(pass(head, lin.id), 'task-not-held');
  });

  it.each([
    ['has not the role', 'zhao.min', {}],
    ['is of another department', 'tang.ning', { departmentCode: 'HLT' }],
    ['stands for an applicant', 'gu.xiaoman', {}],
  ])('refuses somebody who %s', async (_, username, change) => {
    jobKey = await addTask(door, caseId, { assignee: chen.id, ...change });
    const to = await person(username);
    await expect(pass(chen, to.id)).rejects.toMatchObject({
      code: to.applicantId === null ? 'candidate-unfit' : 'user-not-found',
      field: 'to',
    });
    expect(await taskOf()).toMatchObject({ assignee: chen.id });
  });

  it('refuses whoever stepped aside, did an earlier step, or has left (LAW-22)', async () => {
    jobKey = await addTask(door, caseId, {
      assignee: chen.id,
      headers: JSON.stringify({ separateFrom: 'pre-check' }),
    });
    await act(door.bureau, caseId, 'accept', {}, { elementId: 'pre-check' });
    const { store } = door.bureau;
    await store.transaction(async (tx) => {
      await tx('acts').where({ caseId, elementId: 'pre-check' }).update({ actorId: lin.id });
    });
    await refuses(pass(chen, lin.id), 'candidate-unfit');
    const names = async () => (await findCandidates(store.read, await taskOf())).map(({ username }) => username);
    expect(await names()).toEqual(['tang.ning']);
    await store.transaction((tx) => updateUser(tx, tang.id, { status: 'disabled' }));
    await refuses(pass(chen, tang.id), 'candidate-unfit');
    expect(await names()).toEqual([]);
    await store.transaction((tx) => updateUser(tx, tang.id, { status: 'active' }));
  });

  it('waits for an act that is on its way, and not for a task that has ended', async () => {
    await claimTask(door.bureau, chen, jobKey);
    const { runId } = await taskOf();
    await door.bureau.store.transaction((tx) =>
      insertPendingAct(tx, {
        id: `act-${jobKey}`,
        caseId,
        runId,
        jobKey,
        elementId: 'accept',
        round: 1,
        kind: 'complete',
        outcome: 'accept',
        actorKind: 'person',
        actorId: chen.id,
        actorName: chen.name,
        data: '{}',
        status: 'pending',
        moment: door.bureau.clock.now(),
        createdAt: door.bureau.clock.now(),
        settledAt: null,
      }),
    );
    await refuses(pass(chen, lin.id), 'act-pending');
    await door.bureau.store.transaction((tx) =>
      endTask(tx, jobKey, { status: 'completed', actId: `act-${jobKey}`, endedAt: door.bureau.clock.now() }),
    );
    expect(await taskOf()).toMatchObject({ completedBy: chen.id, outcome: 'accept' });
    await refuses(pass(chen, lin.id), 'task-not-open');
    await refuses(ask(chen, lin.id), 'task-not-open');
    await refuses(remind(door.bureau, lin, { jobKey, note: '' }), 'task-not-open');
  });
});

describe('delegating a task (委派)', () => {
  const form = { outcome: 'accept', opinion: '材料齐全' };
  const complete = (who: Principal) => completeTask(door.bureau, who, { jobKey, data: form });

  it('brings an opinion and returns to the giver, who alone completes it', async () => {
    await claimTask(door.bureau, chen, jobKey);
    await ask(chen, lin.id);
    expect(await taskOf()).toMatchObject({ assignee: chen.id, delegateId: lin.id });
    // Neither of them goes on while the opinion is waited for
    await expect(complete(lin)).rejects.toMatchObject({
      code: 'task-claimed-by-other',
    });
    await expect(complete(chen)).rejects.toMatchObject({
      code: 'task-delegated',
      params: { name: '林悦' },
    });
    await refuses(unclaimTask(door.bureau, chen, jobKey), 'task-delegated');
    await refuses(ask(chen, tang.id), 'task-delegated');

    await answerDelegation(door.bureau, lin, { jobKey, opinion: '不需要现场核查' });
    expect(await taskOf()).toMatchObject({ assignee: chen.id, delegateId: null });
    expect(await delegationsOf(door.bureau.store.read, jobKey)).toMatchObject([
      { status: 'answered', opinion: '不需要现场核查', giverName: '陈静', delegateName: '林悦' },
    ]);
    expect((await recorded('answer-delegation')).at(-1)).toMatchObject({ actorName: '林悦', reason: '不需要现场核查' });
    await refuses(answerDelegation(door.bureau, lin, { jobKey, opinion: '再说一次' }), 'delegation-missing');
    await refuses(complete(lin), 'task-claimed-by-other');
  });

  it('keeps whoever gave the opinion from completing it in the name of the giver', async () => {
    await claimTask(door.bureau, chen, jobKey);
    const absence = { userId: chen.id, deputyId: lin.id, fromDay: '2026-03-02', toDay: '2026-03-03' };
    await addAbsence(door.bureau, chen, absence);
    await ask(chen, lin.id);
    await refuses(complete(lin), 'delegate-cannot-complete');
    await answerDelegation(door.bureau, lin, { jobKey, opinion: '同意' });
    await refuses(complete(lin), 'delegate-cannot-complete');
  });

  it('is for the holder alone, and only to people who may do the task', async () => {
    await refuses(ask(chen, lin.id), 'task-not-held');
    await claimTask(door.bureau, chen, jobKey);
    await refuses(ask(zhang, lin.id), 'task-not-held');
    await refuses(ask(chen, chen.id), 'transfer-to-holder');
    await refuses(ask(chen, (await person('zhao.min')).id), 'candidate-unfit');
  });

  it('is answered by the one who was asked, and called back by giver or head', async () => {
    await claimTask(door.bureau, chen, jobKey);
    await ask(chen, lin.id);
    await expect(answerDelegation(door.bureau, tang, { jobKey, opinion: '我看可以' })).rejects.toMatchObject({
      code: 'delegation-of-other',
      params: { name: '林悦' },
    });
    await refuses(recallDelegation(door.bureau, lin, jobKey), 'task-not-held');
    await recallDelegation(door.bureau, chen, jobKey);
    await refuses(recallDelegation(door.bureau, chen, jobKey), 'delegation-missing');
    expect(await taskOf()).toMatchObject({ assignee: chen.id, delegateId: null });
    await ask(chen, tang.id);
    await recallDelegation(door.bureau, zhang, jobKey);
    const statuses = (await delegationsOf(door.bureau.store.read, jobKey)).map(({ status }) => status);
    expect(statuses).toEqual(['recalled', 'recalled']);
    expect((await recorded('recall-delegation')).slice(-2).map(({ actorName }) => actorName)).toEqual(['陈静', '张华']);
  });

  it('ends with the task, with its transfer, and with a recusal of either', async () => {
    const { bureau } = door;
    const status = async () => (await delegationsOf(bureau.store.read, jobKey)).at(-1)!.status;
    await claimTask(bureau, chen, jobKey);
    await ask(chen, lin.id);
    await bureau.store.transaction((tx) => endTask(tx, jobKey, { status: 'cancelled', endedAt: bureau.clock.now() }));
    expect(await status()).toBe('ended');

    jobKey = await addTask(door, caseId, { assignee: chen.id });
    await ask(chen, lin.id);
    await pass(zhang, tang.id, '改派');
    expect([await status(), (await taskOf()).delegateId]).toEqual(['recalled', null]);

    jobKey = await addTask(door, caseId, { assignee: chen.id });
    await ask(chen, tang.id);
    await recuse(bureau, tang, { caseId, userId: tang.id, reason: '与申请人有亲属关系' });
    expect([await status(), (await taskOf()).assignee, (await taskOf()).delegateId]).toEqual([
      'recalled',
      chen.id,
      null,
    ]);
  });
});

describe('reminding (催办)', () => {
  const nudge = (who: Principal, note = '申请人急用') => remind(door.bureau, who, { jobKey, note });

  it('is shown on the task, once an hour per task and person', async () => {
    const start = door.bureau.clock.now();
    await claimTask(door.bureau, chen, jobKey);
    await nudge(zhang);
    await nudge(lin, '');
    await expect(nudge(zhang)).rejects.toMatchObject({
      code: 'reminded-already',
      params: { at: start, next: '2026-03-02T02:00:00.000Z' },
    });
    door.bureau.setTime('2026-03-02T02:00:00.000Z');
    await nudge(zhang, '仍未办理');
    const told = await remindersOf(door.bureau.store.read, jobKey);
    expect(told.map(({ senderName, note }) => [senderName, note])).toEqual([
      ['张华', '申请人急用'],
      ['林悦', ''],
      ['张华', '仍未办理'],
    ]);
    expect((await recorded('remind')).at(-1)).toMatchObject({ actorName: '张华', userId: chen.id, reason: '仍未办理' });
    door.bureau.setTime(start);
  });

  it('reaches whom the task waits for: not oneself, and who was asked before who holds it', async () => {
    await claimTask(door.bureau, chen, jobKey);
    await refuses(nudge(chen), 'remind-self');
    await ask(chen, lin.id);
    await refuses(nudge(lin), 'remind-self');
    await nudge(chen, '请尽快答复');
    expect((await recorded('remind')).at(-1)).toMatchObject({ userId: lin.id });
  });
});
