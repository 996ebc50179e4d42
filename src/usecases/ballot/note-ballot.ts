import type { Tx } from '../../store/store.ts';
import { updateTask } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { subjectOf } from '../task/lock-task.ts';
import { writeRecord } from '../write-record.ts';

export interface BallotNote {
  person: Principal;
  task: TaskRow;
  act: string;
  detail: Record<string, unknown>;
}

/** Writes a change of a ballot into the record and lets those who look at its task see it. */
export const noteBallot = async (bureau: Bureau, tx: Tx, { person, task, act, detail }: BallotNote): Promise<void> => {
  const { caseId, jobKey, elementId, groupName, departmentCode, assignee } = task;
  await updateTask(tx, jobKey, { version: tx.raw('version + 1') as unknown as number });
  await writeRecord(bureau, tx, subjectOf(task), {
    actor: actorFor(person),
    act,
    elementId,
    detail: { jobKey, ...detail },
  });
  await announce(bureau, tx, { kind: 'task-changed', caseId, jobKey, groupName, departmentCode, assignee });
};
