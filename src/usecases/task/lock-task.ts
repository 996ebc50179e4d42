import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import { lockCaseOfTask } from '../../store/cases.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { findTask } from '../../store/tasks.ts';

/** The task and its case, the case locked first: every change of a case goes through its row. Errors: task-not-found, case-moving. */
export const lockTask = async (tx: Tx, jobKey: string): Promise<{ subject: CaseRow; task: TaskRow }> => {
  const subject = await lockCaseOfTask(tx, jobKey);
  const task = await findTask(tx, jobKey);
  if (subject === undefined || task === undefined) throw new BureauError('task-not-found', { task: jobKey });
  // The case is being seated anew: the step is open again in a moment, in its new version.
  if (task.status === 'open' && task.runId !== subject.runId) throw new BureauError('case-moving');
  return { subject, task };
};

/** What the record names when it speaks of a task's case. */
export const subjectOf = (task: TaskRow): { id: string; flow: string; flowVersion: number } => ({
  id: task.caseId,
  flow: task.flow,
  flowVersion: task.flowVersion,
});
