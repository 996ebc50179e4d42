import { deadlineInstant, dueDate } from '../../domain/calendar.ts';
import type { Step } from '../../diagram/flow.ts';
import type { Pair } from '../../diagram/mapping/propose-mapping.ts';
import type { CaseRow } from '../../store/cases.ts';
import { updateCase } from '../../store/cases.ts';
import { renameSteps } from '../../store/rename-steps.ts';
import type { Tx } from '../../store/store.ts';
import { openTasksOfCase, updateTask } from '../../store/tasks.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { findUser } from '../../store/users.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';

/** Who held a step keeps it, unless the new version gives it to people among whom they are not. */
const holderOf = async (tx: Tx, task: TaskRow, group: string): Promise<Pick<TaskRow, 'assignee' | 'claimedAt'>> => {
  const { assignee, claimedAt } = task;
  if (assignee === null || group === task.groupName) return { assignee, claimedAt };
  const holder = await findUser(tx, assignee);
  const roles = JSON.parse(holder?.roles ?? '[]') as string[];
  return roles.includes(group) ? { assignee, claimedAt } : { assignee: null, claimedAt: null };
};

const daysOf = (headers: Readonly<Record<string, string>>): number => Number(headers['stepWorkingDays'] ?? '1');

/** A step that promises other working days is due by the new promise, counted from when it was opened. */
const dueOf = async (
  bureau: Bureau,
  subject: CaseRow,
  task: TaskRow,
  step: Step,
): Promise<Pick<TaskRow, 'dueAt' | 'provisional'>> => {
  const before = daysOf(JSON.parse(task.headers) as Record<string, string>);
  if (before === daysOf(step.headers)) return { dueAt: task.dueAt, provisional: task.provisional };
  const { calendar } = await bureau.catalogues.of(subject.catalogueVersion);
  const due = dueDate(calendar, task.createdAt, daysOf(step.headers));
  return { dueAt: deadlineInstant(due.dueDay), provisional: due.provisional ? 1 : 0 };
};

/**
 * Gives a case its new release: what was done at a step counts for its counterpart, and its open steps have the new
 * version's name, group, form and headers. The engine keeps those of the old version; ours are what people work with.
 */
export const carrySteps = async (
  bureau: Bureau,
  tx: Tx,
  subject: CaseRow,
  { release, flowVersion, pairs }: { release: number; flowVersion: number; pairs: readonly Pair[] },
): Promise<void> => {
  await updateCase(tx, subject.id, { release });
  await renameSteps(tx, subject.id, pairs);
  const { steps } = await bureau.releases.flow(release, subject.flow);
  for (const task of await openTasksOfCase(tx, subject.id)) {
    const step = steps.find(({ id }) => id === task.elementId);
    if (step === undefined) continue;
    await updateTask(tx, task.jobKey, {
      name: step.name,
      groupName: step.group,
      formId: step.formId,
      headers: JSON.stringify(step.headers),
      release,
      flowVersion,
      version: task.version + 1,
      ...(await holderOf(tx, task, step.group)),
      ...(await dueOf(bureau, subject, task, step)),
    });
    const { id: caseId, departmentCode } = subject;
    await announce(bureau, tx, {
      kind: 'task-changed',
      caseId,
      jobKey: task.jobKey,
      groupName: step.group,
      departmentCode,
    });
  }
  await announce(bureau, tx, { kind: 'case-changed', caseId: subject.id, departmentCode: subject.departmentCode });
};
