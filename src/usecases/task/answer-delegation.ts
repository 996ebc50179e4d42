import { maskText } from '../../domain/masking.ts';
import { BureauError } from '../../errors.ts';
import { openDelegation, settleDelegation } from '../../store/delegations.ts';
import { updateTask } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { writeRecord } from '../write-record.ts';
import { requireCandidate } from './find-candidates.ts';
import { lockTask, subjectOf } from './lock-task.ts';

/**
 * Gives the opinion that was asked for (委派的答复); the task is its holder's alone again.
 * Errors: task-not-found, task-not-open, delegation-missing, delegation-of-other, candidate-unfit.
 */
export const answerDelegation = async (
  bureau: Bureau,
  person: Principal,
  { jobKey, opinion }: { jobKey: string; opinion: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { task } = await lockTask(tx, jobKey);
    if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
    const open = await openDelegation(tx, jobKey);
    if (open === undefined) throw new BureauError('delegation-missing');
    if (open.delegateId !== person.id) throw new BureauError('delegation-of-other', { name: open.delegateName });
    // Roles and departments may have changed since the question.
    await requireCandidate(tx, task, person.id);
    await settleDelegation(tx, jobKey, { status: 'answered', opinion, at: bureau.clock.now() });
    await updateTask(tx, jobKey, { delegateId: null, version: task.version + 1 });
    await writeRecord(bureau, tx, subjectOf(task), {
      actor: actorFor(person),
      act: 'answer-delegation',
      elementId: task.elementId,
      detail: { jobKey, delegationId: open.id, to: open.giverId, toName: open.giverName, reason: maskText(opinion) },
    });
    const { caseId, groupName, departmentCode, assignee } = task;
    await announce(bureau, tx, {
      kind: 'task-changed',
      caseId,
      jobKey,
      groupName,
      departmentCode,
      assignee,
      people: [person.id],
    });
  });
};
