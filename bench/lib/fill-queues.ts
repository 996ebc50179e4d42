import { addWorkingDays } from '../../src/domain/calendar.ts';
import { endOfDay, shanghaiDay } from '../../src/domain/days.ts';
import { insertAct } from '../../src/store/acts.ts';
import { findCase } from '../../src/store/cases.ts';
import { insertCopy } from '../../src/store/copies.ts';
import { insertTask } from '../../src/store/tasks.ts';
import { findUserByName } from '../../src/store/users.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { startCaseClock } from '../../src/usecases/clock/start-case-clock.ts';
import { openCase } from '../../tests/harness/case-without-engine.ts';
import { multiplyRows, pick } from './multiply-rows.ts';

export interface Filling {
  open: number;
  closed: number;
}

/** Whose desk is filled: the clerk of all departments holds, has filed, was asked and was shown some of it. */
export const clerk = 'chen.jing';

const steps = [
  ['acceptor', 'accept', '申报受理'],
  ['decider', 'review-and-decide', '审核决定'],
  ['acceptor', 'accept-supplemented', '补正后受理'],
  ['inspector', 'site-inspection', '现场踏勘'],
  ['deliverer', 'deliver-result', '送达'],
] as const;
const held = 40;
const asked = 20;

/** Days of deadlines, from a fortnight ago to two months ahead. */
const deadlines = (bureau: Bureau): string[] => {
  const { calendar } = bureau.catalogues.current;
  const today = Date.parse(bureau.clock.now());
  return Array.from({ length: 75 }, (_, at) => {
    const day = shanghaiDay(new Date(today + (at - 15) * 86_400_000).toISOString());
    return endOfDay(addWorkingDays(calendar, day, 0));
  });
};

/** The rows that all others are copies of, made by the project's own code. */
const templates = async (bureau: Bureau, userId: string): Promise<{ caseId: string; clockId: string }> => {
  const caseId = await openCase(bureau, { item: 'MKT-09', status: 'accepted' });
  const subject = (await findCase(bureau.store.read, caseId))!;
  const now = bureau.clock.now();
  const clockId = await bureau.store.transaction(async (tx) => {
    await insertTask(tx, {
      jobKey: '1',
      caseId,
      runId: subject.runId,
      elementId: 'accept',
      elementInstanceKey: '1',
      name: '申报受理',
      groupName: 'acceptor',
      departmentCode: subject.departmentCode,
      itemCode: subject.itemCode,
      flow: subject.flow,
      flowVersion: 1,
      release: 1,
      formId: 'accept',
      headers: '{}',
      status: 'open',
      assignee: null,
      caseNumber: 'WJ-0',
      applicantName: subject.applicantName,
      applicantPinyin: subject.applicantPinyin,
      dueAt: endOfDay(shanghaiDay(now)),
      provisional: 0,
      round: 1,
      version: 1,
      createdAt: now,
      claimedAt: null,
      endedAt: null,
      outcome: null,
    });
    await insertAct(tx, {
      id: 'sent-back',
      caseId,
      runId: subject.runId,
      jobKey: '1',
      elementId: 'review-and-decide',
      round: 1,
      kind: 'send-back',
      outcome: 'accept',
      actorKind: 'person',
      actorId: userId,
      actorName: '赵敏',
      data: JSON.stringify({ reason: '须再核对' }),
      status: 'effective',
      moment: now,
      createdAt: now,
      settledAt: now,
    });
    const id = await startCaseClock(bureau, tx, subject, { kind: 'review', elements: [], outcome: '' });
    const copy = { id: 'copy-0', caseId, toId: userId, toName: '陈静', byId: userId, byName: '张华' };
    await insertCopy(tx, { ...copy, note: '请阅', createdAt: now, readAt: null });
    return id;
  });
  return { caseId, clockId };
};

/** Pauses a clock's copies as a person does; the pause stands in the clock's body. */
const pausedBody = async (bureau: Bureau, clockId: string): Promise<string> => {
  const row = (await bureau.store.read('clocks').where({ id: clockId }).first()) as { body: string };
  const clock = JSON.parse(row.body) as { startAt: string; pauses: object[] };
  const pauses = [{ ground: 'testing', from: clock.startAt, expectedWorkingDays: 5, by: 'person' }];
  return JSON.stringify({ ...clock, state: 'paused', pauses }).replaceAll("'", "''");
};

/** Fills a bureau with so many open and closed tasks, one case for ten of them, and what else the queues show. */
export const fillQueues = async (bureau: Bureau, { open, closed }: Filling): Promise<void> => {
  const { store, catalogues } = bureau;
  const userId = (await findUserByName(store.read, clerk))!.id;
  const { caseId, clockId } = await templates(bureau, userId);
  const items = ['MKT-09', 'MKT-01', 'DRC-03', 'EPB-03'].map((code) => catalogues.current.items.get(code)!);
  const due = deadlines(bureau);
  const moments = due.map((day) => day.replace('15:59:59.999Z', '02:00:00.000Z'));
  const cases = Math.max(20, Math.round((open + closed) / 10));
  const some = Math.max(10, Math.round(cases / 100));
  const everyPaused = Math.floor(cases / some);
  const who = {
    applicantName: `${pick(['常州市示例企业', '武进区样板公司', '湖塘镇演示商行', '南夏墅例证工厂'], 7)} || i`,
    applicantPinyin: `${pick(['changzhoushishiliqiye', 'wujinquyangbangongsi', 'hutangzhenyanshishanghang', 'nanxiashulizhenggongchang'], 7)} || i`,
    itemCode: pick(
      items.map(({ code }) => code),
      3,
    ),
    departmentCode: pick(
      items.map(({ department }) => department),
      3,
    ),
    flow: pick(
      items.map(({ process }) => process),
      3,
    ),
  };
  await multiplyRows(
    store,
    { table: 'cases', key: { id: caseId }, from: 1, to: cases },
    {
      ...who,
      id: `'case-' || (10000000 + i)`,
      number: `'WJ-' || (10000000 + i)`,
      runId: `'run-' || i`,
      filedBy: `case when i % 20 = 0 then '${userId}' end`,
      filedAt: pick(moments),
      dueAt: pick(due),
      suspended: `case when i % ${everyPaused} = 0 and i <= ${some * everyPaused} then 1 else 0 end`,
    },
  );
  const task = {
    ...who,
    caseId: `'case-' || (10000001 + i % ${cases})`,
    runId: `'run-' || i`,
    elementInstanceKey: `'' || i`,
    caseNumber: `'WJ-' || (10000001 + i % ${cases})`,
    groupName: pick(
      steps.map(([group]) => group),
      5,
    ),
    elementId: pick(
      steps.map(([, element]) => element),
      5,
    ),
    name: pick(
      steps.map(([, , name]) => name),
      5,
    ),
    dueAt: pick(due),
  };
  const mine = Math.min(held, Math.floor(open / 10));
  await multiplyRows(
    store,
    { table: 'tasks', key: { jobKey: '1' }, from: 1, to: open },
    {
      ...task,
      jobKey: `'' || (1000000000 + i)`,
      assignee: `case when i <= ${mine} then '${userId}' when i % 3 = 0 then 'other-' || (i % 50) end`,
      delegateId: `case when i > ${mine} and i <= ${mine + asked} then '${userId}' end`,
      returnedBy: `case when i % 50 = 0 then 'sent-back' end`,
    },
  );
  await multiplyRows(
    store,
    { table: 'tasks', key: { jobKey: '1' }, from: 1, to: closed },
    {
      ...task,
      jobKey: `'' || (3000000000 + i)`,
      status: `'completed'`,
      assignee: `case when i % 100 = 0 then '${userId}' else 'other-' || (i % 50) end`,
      completedBy: `case when i % 100 = 0 then '${userId}' else 'other-' || (i % 50) end`,
      endedAt: pick(moments),
      outcome: `'accept'`,
    },
  );
  await multiplyRows(
    store,
    { table: 'clocks', key: { id: clockId }, from: 1, to: some },
    {
      id: `'clock-' || i`,
      caseId: `'case-' || (10000000 + i * ${everyPaused})`,
      state: `'paused'`,
      body: `'${await pausedBody(bureau, clockId)}'`,
    },
  );
  await multiplyRows(
    store,
    { table: 'copies', key: { id: 'copy-0' }, from: 1, to: some },
    { id: `'copy-' || i`, caseId: `'case-' || (10000000 + i)`, createdAt: pick(moments) },
  );
  await store.read.raw(store.dialect === 'sqlite' ? 'analyze' : 'vacuum analyze');
};
