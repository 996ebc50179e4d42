import { beforeAll, describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../../src/domain/calendar.ts';
import type { Clock } from '../../../src/domain/clock.ts';
import { remainingWorkingDays } from '../../../src/domain/clock.ts';
import { shanghaiDay } from '../../../src/domain/days.ts';
import { lastEffectiveAct } from '../../../src/store/acts.ts';
import { findCase } from '../../../src/store/cases.ts';
import type { ClockRow } from '../../../src/store/clocks.ts';
import { clocksOfCase } from '../../../src/store/clocks.ts';
import { documentsOfCase } from '../../../src/store/documents.ts';
import { materialsOfCase } from '../../../src/store/materials.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { openTasksOfCase } from '../../../src/store/tasks.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { extendCase } from '../../../src/usecases/case/extend-case.ts';
import { signTask } from '../../../src/usecases/task/sign-task.ts';
import { enforceCatalogue, withRow } from '../../harness/catalogue-variant.ts';
import { act, awaitEnd, awaitTask, complete, fileCase, user } from '../../harness/driver.ts';
import type { FiledCase } from '../../harness/driver.ts';
import { deadlineOf } from '../../harness/go-along.ts';
import { sharedSystem } from '../../harness/system.ts';
import { bureauAt, justAfter, letPass } from '../../harness/time-keeper.ts';

let bureau: Bureau;
beforeAll(async () => {
  ({ bureau } = await sharedSystem());
});

const numberOf = async (id: string) => (await findCase(bureau.store.read, id))!.number!;
const clockRow = async (id: string, kind: string): Promise<ClockRow> =>
  (await clocksOfCase(bureau.store.read, id)).findLast((row) => row.kind === kind)!;
const clockOf = async (id: string, kind: string): Promise<Clock> => JSON.parse((await clockRow(id, kind)).body);
const daysLeft = async (id: string): Promise<number> =>
  remainingWorkingDays(await clockOf(id, 'review'), bureau.catalogues.current.calendar, bureau.clock.now());
const bodiesOf = async (id: string, kind: string): Promise<Record<string, unknown>[]> =>
  (await documentsOfCase(bureau.store.read, id))
    .filter((row) => row.kind === kind && row.status === 'sealed')
    .map(({ data }) => (JSON.parse(data) as { body: Record<string, unknown> }).body);
const openSteps = async (id: string) =>
  (await openTasksOfCase(bureau.store.read, id)).map(({ elementId }) => elementId);

const accepted = async (item: string): Promise<FiledCase> => {
  const filed = await fileCase(bureau, item);
  await act(bureau, filed, 'accept', 'accept');
  return filed;
};

describe('LAW-02: one body accepts, the departments look at it together', () => {
  it('a joint inspection is one step of one case, and says who took part', async () => {
    const [joint, own] = [await accepted('PSB-02'), await accepted('MKT-09')];
    for (const filed of [joint, own]) await act(bureau, filed, 'site-inspection', 'inspected');
    const dataOf = async ({ id }: FiledCase) =>
      JSON.parse((await lastEffectiveAct(bureau.store.read, id, ['site-inspection']))!.data);
    expect(await dataOf(joint)).toMatchObject({ jointDepartments: '公安、消防' });
    expect(await dataOf(own)).not.toHaveProperty('jointDepartments');
  });
});

describe('LAW-09: the initial review', () => {
  it('ends within twenty days, and hands everything over', async () => {
    const longer = { statutory_working_days: '45', promised_working_days: '40' };
    const restore = await enforceCatalogue(bureau, (files) => withRow(files, 'items.csv', ['code', 'HUD-03'], longer));
    const filed = await accepted('HUD-03').finally(restore);
    await awaitTask(bureau, filed.id, 'initial-review');
    expect((await clockOf(filed.id, 'initial-review')).workingDays).toBe(20);
    await act(bureau, filed, 'initial-review', 'forward');
    await awaitTask(bureau, filed.id, 'upper-result');
    const inbox = (await (await fetch(`${bureau.demo!.peersUrl}/inbox/upper`)).json()) as {
      verb: string;
      input: { caseNumber: string; opinion: string; documents: { sha256: string }[] };
    }[];
    const number = await numberOf(filed.id);
    const received = inbox.filter(({ verb, input }) => verb === 'forwardOpinion' && input.caseNumber === number);
    const papers = (await documentsOfCase(bureau.store.read, filed.id)).map(({ sha256 }) => sha256);
    const files = (await materialsOfCase(bureau.store.read, filed.id)).map(({ fileSha256 }) => fileSha256);
    expect(received.map(({ input }) => input.documents.map(({ sha256 }) => sha256).sort())).toEqual([
      [...new Set([...papers, ...files])].sort(),
    ]);
    expect(received[0]!.input.opinion).toBe('初审同意');
  });
});

describe('LAW-10: facts are verified by two', () => {
  it('one inspector, even signing twice, is not enough', async () => {
    const filed = await accepted('MKT-09');
    const { jobKey } = await awaitTask(bureau, filed.id, 'site-inspection');
    const sign = async (name: string) => signTask(bureau, await user(bureau, name), jobKey, { findings: '属实' });
    await sign('zhou.wei');
    await expect(sign('zhou.wei')).rejects.toMatchObject({ code: 'already-signed' });
    await expect(complete(bureau, filed, 'site-inspection', 'inspected')).rejects.toMatchObject({
      code: 'signatures-missing',
      params: { expected: 2, actual: 1 },
    });
    await sign('wu.lei');
    await complete(bureau, filed, 'site-inspection', 'inspected');
  });
});

describe('LAW-11: whom it touches is told before the decision', () => {
  it('the acceptor says whose interests, the notice repeats it, and the decision waits', async () => {
    const filed = await fileCase(bureau, 'LND-04');
    await expect(
      complete(bureau, filed, 'accept', 'accept', { data: { affectedInterests: ' ' } }),
    ).rejects.toMatchObject({ code: 'invalid-input', field: 'affectedInterests' });
    await complete(bureau, filed, 'accept', 'accept');
    await awaitTask(bureau, filed.id, 'inform-interested-party');
    expect(await bodiesOf(filed.id, 'hearing-notice')).toMatchObject([
      { right: { interests: '北侧相邻居民：采光和通行' } },
    ]);
    expect(await openSteps(filed.id)).toEqual(['inform-interested-party']);
    const statement = '希望保留消防通道';
    await complete(bureau, filed, 'inform-interested-party', 'hearing-waived', { data: { statement } });
    await awaitTask(bureau, filed.id, 'review-and-decide');
    const told = await lastEffectiveAct(bureau.store.read, filed.id, ['inform-interested-party']);
    expect(JSON.parse(told!.data)).toMatchObject({ statement });
  });
});

describe('LAW-16: one extension, by the head, with its reason told', () => {
  it('moves the limit once', async () => {
    const filed = await accepted('CUL-05');
    await awaitTask(bureau, filed.id, 'review-and-decide');
    const before = await clockOf(filed.id, 'review');
    const terms = { caseId: filed.id, workingDays: 10, reason: '需要征求意见', authority: 'bureau-head' as const };
    const extend = async (name: string, change: Partial<typeof terms> = {}) =>
      extendCase(bureau, await user(bureau, name), { ...terms, ...change });
    await expect(extend('zhao.min')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(extend('zhang.hua', { workingDays: 11 })).rejects.toMatchObject({ code: 'clock-extension-days' });
    await expect(extend('zhang.hua', { reason: ' ' })).rejects.toMatchObject({ code: 'clock-extension-reason' });
    await extend('zhang.hua');
    const { calendar } = bureau.catalogues.current;
    const newDueOn = addWorkingDays(calendar, before.dueDay, 10);
    expect(await clockOf(filed.id, 'review')).toMatchObject({ dueDay: newDueOn, extensionDays: 10 });
    expect(await bodiesOf(filed.id, 'extension-notice')).toMatchObject([
      { oldDueOn: before.dueDay, newDueOn, reason: '需要征求意见', approver: { name: '张华' } },
    ]);
    await expect(extend('zhang.hua', { workingDays: 1 })).rejects.toMatchObject({ code: 'already-extended' });
    const extended = (await entriesOfCase(bureau.store.read, filed.id)).filter(({ act: deed }) => deed === 'extend');
    expect(extended.map(({ actorName, detail }) => [actorName, JSON.parse(detail).dueDay])).toEqual([
      ['张华', newDueOn],
    ]);
  });
});

describe('LAW-19: what does not count towards the limit', () => {
  it('an expert review stops the clock, as the notice says, and the days that were left are left after it', async () => {
    const filed = await accepted('DRC-04');
    await awaitTask(bureau, filed.id, 'expert-review');
    const left = await daysLeft(filed.id);
    const [notice] = await bodiesOf(filed.id, 'special-procedure-notice');
    const paused = await clockOf(filed.id, 'review');
    expect(paused).toMatchObject({ state: 'paused', pauses: [{ ground: notice!['ground'] }] });
    expect([paused.pauses[0]!.expectedWorkingDays, notice!['remainingDays']]).toEqual([notice!['expectedDays'], left]);
    await letPass(bureau, paused.deadlineAt);
    expect(await clockRow(filed.id, 'review')).toMatchObject({ state: 'paused', overdueAt: null });
    await act(bureau, filed, 'expert-review', 'reviewed');
    await awaitTask(bureau, filed.id, 'review-and-decide');
    expect(await daysLeft(filed.id)).toBe(left);
    expect((await clockRow(filed.id, 'review')).state).toBe('running');
  });

  it('a clock that is paused ends with a withdrawal', async () => {
    const filed = await accepted('DRC-04');
    await act(bureau, filed, 'expert-review', 'withdraw');
    expect((await awaitEnd(bureau, filed.id)).end).toBe('end-withdrawn');
    expect((await clockRow(filed.id, 'review')).state).toBe('stopped');
  });

  it('a supplement after acceptance stops nothing', async () => {
    const filed = await fileCase(bureau, 'CUL-05', { defer: true });
    await act(bureau, filed, 'accept', 'deferred-acceptance');
    await awaitTask(bureau, filed.id, 'review-and-decide');
    expect((await clockRow(filed.id, 'review')).state).toBe('running');
  });
});

describe('LAW-20: who is told of the right has five days', () => {
  it('then it is waived, and whoever asks later comes too late; nobody pays for it', async () => {
    const filed = await accepted('LND-04');
    const deadline = await deadlineOf(bureau, filed.id, 'inform-interested-party');
    const { startAt } = await clockOf(filed.id, 'hearing-request');
    const { calendar } = bureau.catalogues.current;
    expect(shanghaiDay(deadline)).toBe(addWorkingDays(calendar, shanghaiDay(startAt), 5));
    await expect(
      complete(bureauAt(bureau, justAfter(deadline)), filed, 'inform-interested-party', 'hearing-requested'),
    ).rejects.toMatchObject({
      code: 'deadline-passed',
    });
    await letPass(bureau, deadline);
    await awaitTask(bureau, filed.id, 'review-and-decide');
    expect(await lastEffectiveAct(bureau.store.read, filed.id, ['inform-interested-party'])).toMatchObject({
      outcome: 'hearing-waived',
      moment: deadline,
    });
  });
});

describe('LAW-20, LAW-21, LAW-22: a hearing', () => {
  it('is told seven working days before, held within twenty and not before its day', async () => {
    const filed = await accepted('LND-04');
    await act(bureau, filed, 'inform-interested-party', 'hearing-requested');
    const { calendar } = bureau.catalogues.current;
    const today = shanghaiDay(bureau.clock.now());
    const on = (days: number) => `${addWorkingDays(calendar, today, days)}T09:30:00+08:00`;
    await expect(
      complete(bureau, filed, 'arrange-hearing', 'arranged', { data: { hearingAt: on(6) } }),
    ).rejects.toMatchObject({ code: 'hearing-too-soon' });
    await complete(bureau, filed, 'arrange-hearing', 'arranged', { data: { hearingAt: on(7) } });
    await awaitTask(bureau, filed.id, 'hold-hearing');
    expect((await clockOf(filed.id, 'hearing')).workingDays).toBe(20);
    expect((await bodiesOf(filed.id, 'hearing-notice')).at(-1)).toMatchObject({
      session: { at: new Date(on(7)).toISOString(), place: '听证室', chair: '马兰' },
    });
    await expect(complete(bureau, filed, 'hold-hearing', 'held')).rejects.toMatchObject({
      code: 'hearing-not-at-time',
    });
    await letPass(bureau, new Date(on(7)).toISOString());
    await expect(
      complete(bureau, filed, 'hold-hearing', 'held', { data: { recordConfirmed: false } }),
    ).rejects.toMatchObject({ code: 'invalid-input', field: 'recordConfirmed' });
    await complete(bureau, filed, 'hold-hearing', 'held');
    await awaitTask(bureau, filed.id, 'review-and-decide');
  });
});
