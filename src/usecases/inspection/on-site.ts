import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { admitToTask, headerList } from '../task/admit-to-task.ts';

/** How many must sign the step; a step with two or more is one that is done on site (LAW-10). */
export const signersOf = (task: Pick<TaskRow, 'headers'>): number =>
  Number(headerList(task as TaskRow, 'signers')[0] ?? '0');

export const isOnSite = (task: Pick<TaskRow, 'headers'>): boolean => signersOf(task) > 1;

/** Lets in whoever may inspect here, whoever holds the task. Errors: inspection-not-here, and those of admission. */
export const admitInspector = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  { subject, task }: { subject: CaseRow; task: TaskRow },
): Promise<void> => {
  if (!isOnSite(task)) throw new BureauError('inspection-not-here');
  await admitToTask(bureau, tx, person, subject, { ...task, assignee: null });
};
