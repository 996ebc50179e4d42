import { BureauError } from '../../errors.ts';
import { delegationsOf } from '../../store/delegations.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Principal } from '../principal.ts';

/**
 * Refuses what only the holder of a task may do while an opinion is waited for, and, of those who stand in for the
 * holder, whoever gave one. Applicants are not concerned. Errors: task-delegated, delegate-cannot-complete.
 */
export const requireNotDelegated = async (tx: Tx, task: TaskRow, person: Principal): Promise<void> => {
  if (person.applicantId !== null) return;
  const others = task.assignee !== null && task.assignee !== person.id;
  if (task.delegateId === null && !others) return;
  const delegations = await delegationsOf(tx, task.jobKey);
  if (others && delegations.some(({ delegateId, status }) => delegateId === person.id && status !== 'recalled'))
    throw new BureauError('delegate-cannot-complete');
  const open = delegations.find(({ status }) => status === 'open');
  if (open !== undefined) throw new BureauError('task-delegated', { name: open.delegateName });
};
