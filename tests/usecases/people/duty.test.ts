import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { entriesOfCase } from '../../../src/store/record.ts';
import { findTask, insertTask } from '../../../src/store/tasks.ts';
import { insertPendingAct } from '../../../src/store/acts.ts';
import { absentColleagues, findUserByName } from '../../../src/store/users.ts';
import { addAbsence, listAbsences, removeAbsence } from '../../../src/usecases/people/absences.ts';
import { askRecusal } from '../../../src/usecases/people/ask-recusal.ts';
import { settleDemoUsers } from '../../../src/usecases/people/demo-users.ts';
import { recuse } from '../../../src/usecases/people/recuse.ts';
import { principalOf } from '../../../src/usecases/principal.ts';
import type { Principal } from '../../../src/usecases/principal.ts';
import { findCase } from '../../../src/store/cases.ts';
import { claimTask } from '../../../src/usecases/task/claim-task.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { openCase } from '../../harness/case-without-engine.ts';
import { openTaskRow } from '../../harness/open-task.ts';

let bureau: TestBureau;
let caseId: string;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
  await settleDemoUsers(bureau);
});
beforeEach(async () => {
  caseId = await openCase(bureau);
});
afterAll(() => bureau.close());

const person = async (username: string): Promise<Principal> =>
  principalOf((await findUserByName(bureau.store.read, username))!);

let keys = 100;
const openTask = async (change: { elementId?: string } = {}): Promise<string> => {
  const jobKey = String((keys += 1));
  const { runId } = (await findCase(bureau.store.read, caseId))!;
  const task = openTaskRow(jobKey, bureau.clock.now(), { caseId, runId, ...change });
  await bureau.store.transaction((tx) => insertTask(tx, task));
  return jobKey;
};

describe('LAW-22: stepping aside', () => {
  it('releases what the person holds of the case and bars them from it', async () => {
    const clerk = await person('chen.jing');
    const jobKey = await openTask();
    await claimTask(bureau, clerk, jobKey);
    await recuse(bureau, clerk, { caseId, userId: clerk.id, reason: '申请人是本人亲属，电话13800138000' });
    expect((await findTask(bureau.store.read, jobKey))?.assignee).toBeNull();
    await expect(claimTask(bureau, clerk, jobKey)).rejects.toMatchObject({ code: 'recused' });
    await claimTask(bureau, await person('lin.yue'), jobKey);
    const entry = (await entriesOfCase(bureau.store.read, caseId)).find(({ act }) => act === 'recuse')!;
    expect(entry.actorName).toBe('陈静');
    expect(entry.detail).toContain(jobKey);
    expect(entry.detail).not.toContain('13800138000');
  });

  it('leaves a task to the act that is on its way', async () => {
    const clerk = await person('chen.jing');
    const jobKey = await openTask();
    await claimTask(bureau, clerk, jobKey);
    const at = bureau.clock.now();
    await bureau.store.transaction((tx) =>
      insertPendingAct(tx, {
        id: `act-${jobKey}`,
        caseId,
        runId: 'run',
        jobKey,
        elementId: 'accept',
        round: 1,
        kind: 'complete',
        outcome: 'accept',
        actorKind: 'person',
        actorId: clerk.id,
        actorName: clerk.name,
        data: '{}',
        status: 'pending',
        moment: at,
        createdAt: at,
        settledAt: null,
      }),
    );
    await recuse(bureau, clerk, { caseId, userId: clerk.id, reason: '亲属' });
    expect((await findTask(bureau.store.read, jobKey))?.assignee).toBe(clerk.id);
  });

  it('of another is decided by the head alone, once', async () => {
    const [clerk, colleague, head] = [await person('chen.jing'), await person('lin.yue'), await person('zhang.hua')];
    const deed = { caseId, userId: clerk.id, reason: '利害关系' };
    await expect(recuse(bureau, colleague, deed)).rejects.toMatchObject({ code: 'forbidden' });
    await recuse(bureau, head, deed);
    await expect(recuse(bureau, head, deed)).rejects.toMatchObject({ code: 'already-recused' });
    const acts = (await entriesOfCase(bureau.store.read, caseId)).map(({ act, actorName }) => [act, actorName]);
    expect(acts).toEqual([['recuse', '张华']]);
  });

  it('is asked for by the case’s applicant or staff, and changes nothing by itself', async () => {
    const clerk = await person('chen.jing');
    const jobKey = await openTask();
    const question = { caseId, userId: clerk.id, reason: '与竞争对手有关系' };
    const stranger = { ...(await person('gu.xiaoman')) };
    await expect(askRecusal(bureau, stranger, question)).rejects.toMatchObject({ code: 'case-not-found' });
    const { applicantId } = await bureau.store.read('cases').where({ id: caseId }).first();
    await askRecusal(bureau, { ...stranger, applicantId }, question);
    expect((await entriesOfCase(bureau.store.read, caseId)).map(({ act, actorKind }) => [act, actorKind])).toEqual([
      ['ask-recusal', 'applicant'],
    ]);
    await expect(claimTask(bureau, clerk, jobKey)).resolves.toBeUndefined();
  });

  it.each([
    ['a person who is not there', async () => 'nobody'],
    ['an applicant', async () => (await person('gu.xiaoman')).id],
  ])('is not for %s', async (_, who) => {
    const head = await person('zhang.hua');
    await expect(recuse(bureau, head, { caseId, userId: await who(), reason: 'x' })).rejects.toMatchObject({
      code: 'user-not-found',
    });
  });
});

describe('an absence', () => {
  it('lets the deputy stand in on its days and on no other', async () => {
    const [absent, deputy] = [await person('zhou.wei'), await person('wu.lei')];
    const id = await addAbsence(bureau, absent, {
      userId: absent.id,
      deputyId: deputy.id,
      fromDay: '2026-03-02',
      toDay: '2026-03-04',
    });
    const on = async (day: string): Promise<string[]> =>
      (await absentColleagues(bureau.store.read, deputy.id, day)).map(({ username }) => username);
    expect([await on('2026-03-01'), await on('2026-03-02'), await on('2026-03-04'), await on('2026-03-05')]).toEqual([
      [],
      ['zhou.wei'],
      ['zhou.wei'],
      [],
    ]);
    expect((await listAbsences(bureau, absent)).map((row) => row.id)).toEqual([id]);
    expect(await listAbsences(bureau, await person('xu.fang'))).toEqual([]);
    expect((await listAbsences(bureau, await person('zhang.hua'))).map((row) => row.id)).toContain(id);
    await removeAbsence(bureau, absent, id);
    expect(await on('2026-03-02')).toEqual([]);
    await expect(removeAbsence(bureau, absent, id)).rejects.toMatchObject({ code: 'absence-not-found' });
  });

  it.each([
    ['a day that does not exist', { fromDay: '2026-02-30' }, 'day-invalid'],
    ['an end before its beginning', { toDay: '2026-04-05' }, 'absence-days'],
    ['more than a year', { toDay: '2027-12-31' }, 'absence-days'],
  ])('with %s is refused', async (_, change, code) => {
    const [absent, deputy] = [await person('zhou.wei'), await person('wu.lei')];
    const days = { fromDay: '2026-04-06', toDay: '2026-04-10', ...change };
    await expect(addAbsence(bureau, absent, { userId: absent.id, deputyId: deputy.id, ...days })).rejects.toMatchObject(
      { code },
    );
  });

  it('is not entered twice for a day, nor with a deputy who cannot stand in', async () => {
    const [absent, fit, unfit, head] = [
      await person('zhao.min'),
      await person('qian.feng'),
      await person('li.na'),
      await person('zhang.hua'),
    ];
    const entry = (deputyId: string, fromDay: string, toDay: string) =>
      addAbsence(bureau, head, { userId: absent.id, deputyId, fromDay, toDay });
    await expect(entry(unfit.id, '2026-05-04', '2026-05-05')).rejects.toMatchObject({ code: 'deputy-unfit' });
    await expect(entry(absent.id, '2026-05-04', '2026-05-05')).rejects.toMatchObject({ code: 'deputy-unfit' });
    await entry(fit.id, '2026-05-04', '2026-05-08');
    await expect(entry(fit.id, '2026-05-08', '2026-05-09')).rejects.toMatchObject({ code: 'absence-overlap' });
    await entry(fit.id, '2026-05-09', '2026-05-09');
  });

  it('of others is entered by the head, not by a colleague', async () => {
    const [absent, colleague] = [await person('xu.fang'), await person('wu.lei')];
    await expect(
      addAbsence(bureau, colleague, {
        userId: absent.id,
        deputyId: colleague.id,
        fromDay: '2026-03-02',
        toDay: '2026-03-02',
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
