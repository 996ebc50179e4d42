import type { Actor } from '../../domain/record.ts';
import { settleDelegation } from '../../store/delegations.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { updateTask } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import { writeRecord } from '../write-record.ts';
import { subjectOf } from './lock-task.ts';

/** Calls an open delegation back, with its entry in the record; where none is open nothing happens. The case is locked. */
export const endDelegation = async (bureau: Bureau, tx: Tx, task: TaskRow, actor: Actor): Promise<boolean> => {
  if (task.delegateId === null) return false;
  const { jobKey } = task;
  const ended = await settleDelegation(tx, jobKey, { status: 'recalled', at: bureau.clock.now() });
  await updateTask(tx, jobKey, { delegateId: null, version: tx.raw('version + 1') as unknown as number });
  await writeRecord(bureau, tx, subjectOf(task), {
    actor,
    act: 'recall-delegation',
    elementId: task.elementId,
    detail: { jobKey, delegationId: ended?.id ?? '', userId: task.delegateId, toName: ended?.delegateName ?? '' },
  });
  return true;
};
