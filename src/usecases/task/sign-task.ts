import { BureauError } from '../../errors.ts';
import { insertSignature } from '../../store/signatures.ts';
import { updateTask } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { writeRecord } from '../write-record.ts';
import { admitToTask } from './admit-to-task.ts';
import { lockTask, subjectOf } from './lock-task.ts';

/**
 * Signs a step that several people sign, such as the record of a site inspection (LAW-10). Whoever holds the task
 * completes it when enough have signed. Errors: already-signed, and those of admission except another's claim.
 */
export const signTask = async (
  bureau: Bureau,
  person: Principal,
  jobKey: string,
  data: Record<string, unknown>,
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const { subject, task } = await lockTask(tx, jobKey);
    // A signature is a person's own, whoever has claimed the task.
    await admitToTask(bureau, tx, person, subject, { ...task, assignee: null });
    const { caseId, elementId, round } = task;
    const signed = await insertSignature(tx, {
      caseId,
      elementId,
      round,
      userId: person.id,
      userName: person.name,
      data: JSON.stringify(data),
      signedAt: bureau.clock.now(),
    });
    if (!signed) throw new BureauError('already-signed');
    await updateTask(tx, jobKey, { version: task.version + 1 });
    await writeRecord(bureau, tx, subjectOf(task), {
      actor: actorFor(person),
      act: 'sign',
      elementId,
      detail: { jobKey },
    });
    const { groupName, departmentCode, assignee } = task;
    await announce(bureau, tx, { kind: 'task-changed', caseId, jobKey, groupName, departmentCode, assignee });
  });
};
