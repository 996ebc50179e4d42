import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { partyTo } from '../agency/acts-for.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { admitToTask, headerList } from './admit-to-task.ts';

const requireOpen = (task: TaskRow): void => {
  if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
};

/**
 * An applicant acts on the own case only, and only where the step is theirs or offers them the outcome. An agent supplements;
 * whatever gives up or takes something stays with the applicant.
 */
const admitApplicant = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  { subject, task, outcome }: { subject: CaseRow; task: TaskRow; outcome: string },
): Promise<void> => {
  const party = await partyTo(bureau, tx, person, subject);
  if (party === undefined) throw new BureauError('task-not-found', { task: task.jobKey });
  requireOpen(task);
  if (party === 'agent' && (task.groupName !== 'applicant' || outcome === 'withdraw'))
    throw new BureauError('applicant-in-person');
  if (task.groupName !== 'applicant' && !headerList(task, 'applicantMay').includes(outcome))
    throw new BureauError('task-wrong-role', { name: '', role: task.groupName });
};

/**
 * Lets a person complete a task with an outcome: staff by role and department, applicants on their own case, and a
 * clerk at the window for an applicant (LAW-36: the applicant chooses the channel).
 */
export const admit = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  subject: CaseRow,
  task: TaskRow,
  outcome: string,
): Promise<void> => {
  if (person.applicantId !== null) return admitApplicant(bureau, tx, person, { subject, task, outcome });
  if (task.groupName === 'applicant' && may(person.roles, 'case.file-for-applicant')) return requireOpen(task);
  return admitToTask(bureau, tx, person, subject, task);
};
