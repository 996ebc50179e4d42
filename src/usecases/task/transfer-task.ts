import { maskText } from '../../domain/masking.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { findPendingAct } from '../../store/acts.ts';
import { assignTask } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { ofDepartment } from '../document/may-see-documents.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { writeRecord } from '../write-record.ts';
import { endDelegation } from './end-delegation.ts';
import { requireCandidate } from './find-candidates.ts';
import { lockTask, subjectOf } from './lock-task.ts';

/** Whether a person may pass a task on: who holds it, and the head of its department, also when nobody does. */
export const mayTransfer = (person: Principal, task: TaskRow): boolean =>
  task.assignee === person.id || (may(person.roles, 'task.reassign') && ofDepartment(person, task));

/**
 * Passes an open task on to another person who may do it (转办), with a reason. An opinion that is still waited for is
 * called back. Errors: task-not-found, task-not-open, task-not-held, act-pending, transfer-to-holder, user-not-found,
 * candidate-unfit.
 */
export const transferTask = async (
  bureau: Bureau,
  person: Principal,
  { jobKey, to, reason }: { jobKey: string; to: string; reason: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { task } = await lockTask(tx, jobKey);
    if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
    if (!mayTransfer(person, task)) throw new BureauError('task-not-held');
    if ((await findPendingAct(tx, jobKey)) !== undefined) throw new BureauError('act-pending');
    const taker = await requireCandidate(tx, task, to);
    if (task.assignee === taker.id) throw new BureauError('transfer-to-holder', { name: taker.name }, 'to');
    const actor = actorFor(person);
    await endDelegation(bureau, tx, task, actor);
    await assignTask(tx, jobKey, { from: task.assignee, to: taker.id, at: bureau.clock.now() });
    await writeRecord(bureau, tx, subjectOf(task), {
      actor,
      act: 'transfer-task',
      elementId: task.elementId,
      detail: { jobKey, from: task.assignee ?? '', to: taker.id, toName: taker.name, reason: maskText(reason) },
    });
    const { caseId, groupName, departmentCode } = task;
    const people = [task.assignee, task.delegateId].filter((one) => one !== null);
    await announce(bureau, tx, {
      kind: 'task-changed',
      caseId,
      jobKey,
      groupName,
      departmentCode,
      assignee: taker.id,
      people,
    });
  });
};
