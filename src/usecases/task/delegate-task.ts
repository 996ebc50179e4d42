import { newId } from '../../domain/id.ts';
import { maskText } from '../../domain/masking.ts';
import { BureauError } from '../../errors.ts';
import { findPendingAct } from '../../store/acts.ts';
import { insertDelegation } from '../../store/delegations.ts';
import { updateTask } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { writeRecord } from '../write-record.ts';
import { requireCandidate } from './find-candidates.ts';
import { lockTask, subjectOf } from './lock-task.ts';
import { requireNotDelegated } from './require-not-delegated.ts';

/**
 * Asks another person for an opinion on a task that one holds (委派). The holder stays the holder, and waits: the task
 * can be completed once the opinion is there or the delegation is called back.
 * Errors: task-not-found, task-not-open, task-not-held, task-delegated, act-pending, user-not-found, candidate-unfit.
 */
export const delegateTask = async (
  bureau: Bureau,
  person: Principal,
  { jobKey, to, question }: { jobKey: string; to: string; question: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { task } = await lockTask(tx, jobKey);
    if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
    if (task.assignee !== person.id) throw new BureauError('task-not-held');
    await requireNotDelegated(tx, task, person);
    if ((await findPendingAct(tx, jobKey)) !== undefined) throw new BureauError('act-pending');
    const delegate = await requireCandidate(tx, task, to);
    if (delegate.id === person.id) throw new BureauError('transfer-to-holder', { name: delegate.name }, 'to');
    const id = newId();
    const { caseId, elementId, groupName, departmentCode, assignee } = task;
    await insertDelegation(tx, {
      id,
      jobKey,
      caseId,
      giverId: person.id,
      giverName: person.name,
      delegateId: delegate.id,
      delegateName: delegate.name,
      question,
      status: 'open',
      opinion: '',
      createdAt: bureau.clock.now(),
      settledAt: null,
    });
    await updateTask(tx, jobKey, { delegateId: delegate.id, version: task.version + 1 });
    await writeRecord(bureau, tx, subjectOf(task), {
      actor: actorFor(person),
      act: 'delegate-task',
      elementId,
      detail: { jobKey, delegationId: id, to: delegate.id, toName: delegate.name, reason: maskText(question) },
    });
    await announce(bureau, tx, {
      kind: 'task-changed',
      caseId,
      jobKey,
      groupName,
      departmentCode,
      assignee,
      people: [delegate.id],
    });
  });
};
