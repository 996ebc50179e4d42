import { BureauError } from '../../errors.ts';
import { openDelegation } from '../../store/delegations.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { endDelegation } from './end-delegation.ts';
import { lockTask } from './lock-task.ts';
import { mayTransfer } from './transfer-task.ts';

/**
 * Calls a delegation back before it is answered (收回委派): its giver, or the head.
 * Errors: task-not-found, task-not-open, task-not-held, delegation-missing.
 */
export const recallDelegation = async (bureau: Bureau, person: Principal, jobKey: string): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { task } = await lockTask(tx, jobKey);
    if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
    const open = await openDelegation(tx, jobKey);
    if (open === undefined) throw new BureauError('delegation-missing');
    if (!mayTransfer(person, task)) throw new BureauError('task-not-held');
    await endDelegation(bureau, tx, task, actorFor(person));
    const { caseId, groupName, departmentCode, assignee } = task;
    await announce(bureau, tx, {
      kind: 'task-changed',
      caseId,
      jobKey,
      groupName,
      departmentCode,
      assignee,
      people: [open.delegateId],
    });
  });
};
