import { BureauError } from '../errors.ts';
import { findTask } from '../store/tasks.ts';
import type { TaskRow } from '../store/tasks.ts';
import type { CaseRow } from '../store/cases.ts';
import type { Bureau } from '../usecases/bureau.ts';
import type { Principal } from '../usecases/principal.ts';
import { seeCase } from './see-case.ts';

/** A task of a case that the person may see. Errors: task-not-found, forbidden. */
export const seeTask = async (
  bureau: Bureau,
  person: Principal,
  jobKey: string,
): Promise<{ task: TaskRow; subject: CaseRow }> => {
  const missing = new BureauError('task-not-found', { task: jobKey });
  const task = await findTask(bureau.store.read, jobKey);
  if (task === undefined) throw missing;
  try {
    return { task, subject: await seeCase(bureau, person, task.caseId) };
  } catch (error) {
    throw error instanceof BureauError && error.code === 'case-not-found' ? missing : error;
  }
};
