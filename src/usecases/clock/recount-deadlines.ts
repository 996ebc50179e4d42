import { createHash } from 'node:crypto';
import { countedFrom, deadlineInstant, dueDate } from '../../domain/calendar.ts';
import type { Catalogue } from '../../domain/catalogue/types.ts';
import { isOver, reschedule } from '../../domain/clock.ts';
import type { Actor } from '../../domain/record.ts';
import { lockCase, updateCase } from '../../store/cases.ts';
import { findClock, liveClocksAfter } from '../../store/clocks.ts';
import type { ClockRow } from '../../store/clocks.ts';
import { setFollowUpDue, waitingFollowUps } from '../../store/ratings.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';
import type { Tx } from '../../store/store.ts';
import { openTasksAfter, setTaskDue } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { clockOf, saveClock } from './clock-row.ts';

/** The calendar by which all dates were counted last. */
const setting = 'calendar-counted';
const pageSize = 200;

const calendarActor: Actor = { kind: 'system', id: 'calendar', name: '工作日历' };

const hashOf = ({ calendarDays, calendarYears, parameters }: Catalogue): string => {
  const days = calendarDays.map(({ day, kind }) => [day, kind]);
  const years = calendarYears.map(({ year, published }) => [year, published]);
  return createHash('sha256')
    .update(JSON.stringify([days, years, parameters['closing-time']]))
    .digest('hex');
};

/** A clock by the calendar of today; one that has run out already stays, its deadline has had its effect. */
const recountClock = async (bureau: Bureau, tx: Tx, row: ClockRow): Promise<void> => {
  const subject = (await lockCase(tx, row.caseId))!;
  const fresh = await findClock(tx, row.id);
  if (fresh === undefined || (fresh.state !== 'running' && fresh.state !== 'paused')) return;
  const was = clockOf(fresh);
  if (isOver(was, bureau.clock.now())) return;
  const { calendar } = await bureau.catalogues.of(subject.catalogueVersion);
  const now = reschedule({ ...was, countedFrom: countedFrom(calendar, was.startAt) }, calendar);
  if (now.countedFrom === was.countedFrom && now.dueDay === was.dueDay && now.provisional === was.provisional) return;
  await saveClock(bureau, tx, row.id, now);
  if (row.kind === 'review' || row.kind === 'initial-review')
    await updateCase(tx, subject.id, { dueAt: now.deadlineAt });
  const facts = ({ dueDay, provisional }: typeof now) => ({ dueDay, provisional });
  await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
    actor: calendarActor,
    act: 'recount-clock',
    detail: { clock: row.kind, was: facts(was), now: facts(now) },
  });
};

const recountClocks = async (bureau: Bureau): Promise<void> => {
  for (let after = ''; ;) {
    const rows = await liveClocksAfter(bureau.store.read, after, pageSize);
    for (const row of rows) await bureau.store.transaction((tx) => recountClock(bureau, tx, row));
    if (rows.length < pageSize) return;
    after = rows.at(-1)!.id;
  }
};

const dueOf = ({ createdAt, headers }: TaskRow, { calendar }: Catalogue): Pick<TaskRow, 'dueAt' | 'provisional'> => {
  const { stepWorkingDays = '1' } = JSON.parse(headers) as { stepWorkingDays?: string };
  const due = dueDate(calendar, createdAt, Number(stepWorkingDays));
  return { dueAt: deadlineInstant(due.dueDay), provisional: due.provisional ? 1 : 0 };
};

const recountTasks = async (bureau: Bureau): Promise<void> => {
  const now = bureau.clock.now();
  for (let after = ''; ;) {
    const rows = await openTasksAfter(bureau.store.read, { now, after, limit: pageSize });
    const moved = rows
      .map((row) => ({ row, due: dueOf(row, bureau.catalogues.current) }))
      .filter(({ row, due }) => row.dueAt !== due.dueAt || row.provisional !== due.provisional);
    await bureau.store.transaction(async (tx) => {
      for (const { row, due } of moved) await setTaskDue(tx, row.jobKey, due);
    });
    if (rows.length < pageSize) return;
    after = rows.at(-1)!.jobKey;
  }
};

const recountFollowUps = async (bureau: Bureau): Promise<void> => {
  const { calendar, parameters } = bureau.catalogues.current;
  const rows = await waitingFollowUps(bureau.store.read, bureau.clock.now());
  await bureau.store.transaction(async (tx) => {
    for (const { id, createdAt } of rows) {
      const contact = dueDate(calendar, createdAt, parameters['bad-rating-contact-days']);
      const fix = dueDate(calendar, createdAt, parameters['bad-rating-fix-days']);
      const provisional = fix.provisional ? 1 : 0;
      await setFollowUpDue(tx, id, { contactDueAt: contact.deadlineAt, dueAt: fix.deadlineAt, provisional });
    }
  });
};

/**
 * Counts the dates of everything that waits again, once for each calendar that comes into force: provisional dates become
 * certain, and others move with a changed holiday. Safe to kill: it begins anew until it has come to the end.
 */
export const recountDeadlines = async (bureau: Bureau): Promise<void> => {
  const hash = hashOf(bureau.catalogues.current);
  if ((await readSetting(bureau.store.read, setting)) === hash) return;
  await recountClocks(bureau);
  await recountTasks(bureau);
  await recountFollowUps(bureau);
  await bureau.store.transaction((tx) => writeSetting(tx, setting, hash));
};
