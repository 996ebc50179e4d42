import { newId } from '../../domain/id.ts';
import { maskText } from '../../domain/masking.ts';
import { BureauError } from '../../errors.ts';
import { insertReminder, lastReminder } from '../../store/reminders.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { writeRecord } from '../write-record.ts';
import { lockTask, subjectOf } from './lock-task.ts';

/** One reminder a task and person in this time, ms. */
const pauseMs = 60 * 60_000;

/** From when on a person may remind again. */
export const mayRemindFrom = ({ createdAt }: { createdAt: string }): string =>
  new Date(Date.parse(createdAt) + pauseMs).toISOString();

/** Whom a task waits for: whoever was asked for an opinion, else its holder, else everybody of its queue. */
export const awaitedOf = ({ delegateId, assignee }: TaskRow): string | null => delegateId ?? assignee;

/**
 * Reminds whom a task waits for (催办); the caller has found that the person may see the case. Shown on the task.
 * Errors: task-not-found, task-not-open, remind-self, reminded-already.
 */
export const remind = async (
  bureau: Bureau,
  person: Principal,
  { jobKey, note }: { jobKey: string; note: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { task } = await lockTask(tx, jobKey);
    if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
    if (awaitedOf(task) === person.id) throw new BureauError('remind-self');
    const now = bureau.clock.now();
    const last = await lastReminder(tx, jobKey, person.id);
    if (last !== undefined && now < mayRemindFrom(last))
      throw new BureauError('reminded-already', { at: last.createdAt, next: mayRemindFrom(last) });
    const { caseId, elementId, groupName, departmentCode, assignee, delegateId } = task;
    await insertReminder(tx, {
      id: newId(),
      jobKey,
      caseId,
      senderId: person.id,
      senderName: person.name,
      note,
      createdAt: now,
    });
    await writeRecord(bureau, tx, subjectOf(task), {
      actor: actorFor(person),
      act: 'remind',
      elementId,
      detail: { jobKey, userId: awaitedOf(task) ?? '', reason: maskText(note) },
    });
    await announce(bureau, tx, {
      kind: 'task-changed',
      caseId,
      jobKey,
      groupName,
      departmentCode,
      assignee,
      people: delegateId === null ? [] : [delegateId],
    });
  });
};
