import { BureauError } from '../../errors.ts';
import { findPendingAct } from '../../store/acts.ts';
import { assignTask } from '../../store/tasks.ts';
import { findUser } from '../../store/users.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { writeRecord } from '../write-record.ts';
import { lockTask, subjectOf } from './lock-task.ts';
import { requireNotDelegated } from './require-not-delegated.ts';

/** Puts one's own task back into its queue (退签). Errors: task-not-found, task-not-open, task-claimed-by-other, act-pending. */
export const unclaimTask = async (bureau: Bureau, person: Principal, jobKey: string): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { task } = await lockTask(tx, jobKey);
    if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
    if (task.assignee === null) return;
    if (task.assignee !== person.id) {
      const holder = await findUser(tx, task.assignee);
      throw new BureauError('task-claimed-by-other', { name: holder?.name ?? '' });
    }
    await requireNotDelegated(tx, task, person);
    if ((await findPendingAct(tx, jobKey)) !== undefined) throw new BureauError('act-pending');
    await assignTask(tx, jobKey, { from: person.id, to: null, at: null });
    await writeRecord(bureau, tx, subjectOf(task), {
      actor: actorFor(person),
      act: 'unclaim',
      elementId: task.elementId,
      detail: { jobKey },
    });
    const { caseId, groupName, departmentCode } = task;
    await announce(bureau, tx, { kind: 'task-changed', caseId, jobKey, groupName, departmentCode, assignee: null });
  });
};
