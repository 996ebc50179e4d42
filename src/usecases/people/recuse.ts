import { maskText } from '../../domain/masking.ts';
import { may } from '../../domain/permissions.ts';
import type { Actor } from '../../domain/record.ts';
import { BureauError } from '../../errors.ts';
import { findPendingAct } from '../../store/acts.ts';
import { lockCase } from '../../store/cases.ts';
import type { Tx } from '../../store/store.ts';
import { assignTask, openTasksOfCase } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { findUser, insertRecusal, recusalsOfCase } from '../../store/users.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { endDelegation } from '../task/end-delegation.ts';
import { writeRecord } from '../write-record.ts';

/** Whoever steps aside neither waits for an opinion nor gives one. */
const endDelegations = async (bureau: Bureau, tx: Tx, caseId: string, userId: string, actor: Actor): Promise<void> => {
  for (const task of await openTasksOfCase(tx, caseId))
    if (task.assignee === userId || task.delegateId === userId) await endDelegation(bureau, tx, task, actor);
};

/** Puts what the person holds of the case back into its queue; a task whose completion is on its way is left to it. */
const releaseClaims = async (tx: Tx, caseId: string, userId: string): Promise<TaskRow[]> => {
  const released: TaskRow[] = [];
  for (const task of await openTasksOfCase(tx, caseId)) {
    if (task.assignee !== userId || (await findPendingAct(tx, task.jobKey)) !== undefined) continue;
    if (await assignTask(tx, task.jobKey, { from: userId, to: null, at: null })) released.push(task);
  }
  return released;
};

/**
 * Bars a person from a case's tasks (回避, LAW-22) and releases what they hold of it: everyone for themself, the head
 * for others. Errors: forbidden, case-not-found, user-not-found, already-recused.
 */
export const recuse = async (
  bureau: Bureau,
  person: Principal,
  { caseId, userId, reason }: { caseId: string; userId: string; reason: string },
): Promise<void> => {
  if (userId !== person.id && !may(person.roles, 'recusal.decide'))
    throw new BureauError('forbidden', { permission: 'recusal.decide' });
  await bureau.store.transaction(async (tx) => {
    const subject = await lockCase(tx, caseId);
    if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
    const barred = await findUser(tx, userId);
    if (barred === undefined || barred.applicantId !== null)
      throw new BureauError('user-not-found', { user: userId }, 'userId');
    if ((await recusalsOfCase(tx, caseId)).some((known) => known.userId === userId))
      throw new BureauError('already-recused', {}, 'userId');
    const createdAt = bureau.clock.now();
    await insertRecusal(tx, { caseId, userId, reason, decidedBy: person.id, createdAt });
    await endDelegations(bureau, tx, caseId, userId, actorFor(person));
    const released = await releaseClaims(tx, caseId, userId);
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(person),
      act: 'recuse',
      detail: { userId, name: barred.name, reason: maskText(reason), released: released.map(({ jobKey }) => jobKey) },
    });
    for (const { jobKey, groupName, departmentCode } of released)
      await announce(bureau, tx, { kind: 'task-changed', caseId, jobKey, groupName, departmentCode, assignee: null });
  });
};
