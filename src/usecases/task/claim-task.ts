import { BureauError } from '../../errors.ts';
import { assignTask } from '../../store/tasks.ts';
import { findUser } from '../../store/users.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { writeRecord } from '../write-record.ts';
import { admitToTask } from './admit-to-task.ts';
import { lockTask, subjectOf } from './lock-task.ts';

/**
 * Takes a task from its queue (签收). Claiming what one already holds changes nothing.
 * Errors: task-not-found, task-not-open, task-claimed-by-other, and what `admitToTask` refuses.
 */
export const claimTask = async (bureau: Bureau, person: Principal, jobKey: string): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { subject, task } = await lockTask(tx, jobKey);
    await admitToTask(bureau, tx, person, subject, task);
    if (task.assignee === person.id) return;
    const taken = await assignTask(tx, jobKey, { from: null, to: person.id, at: bureau.clock.now() });
    if (!taken) {
      const holder = task.assignee === null ? undefined : await findUser(tx, task.assignee);
      throw new BureauError('task-claimed-by-other', { name: holder?.name ?? '' });
    }
    await writeRecord(bureau, tx, subjectOf(task), {
      actor: actorFor(person),
      act: 'claim',
      elementId: task.elementId,
      detail: { jobKey },
    });
    const { caseId, groupName, departmentCode } = task;
    await announce(bureau, tx, {
      kind: 'task-changed',
      caseId,
      jobKey,
      groupName,
      departmentCode,
      assignee: person.id,
    });
  });
};
