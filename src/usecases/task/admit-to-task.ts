import { mayActOnTask } from '../../domain/permissions.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { BureauError } from '../../errors.ts';
import { effectiveActs } from '../../store/acts.ts';
import type { CaseRow } from '../../store/cases.ts';
import { together } from '../../store/store.ts';
import type { Db, Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { absentColleagues, findUser, recusalsOfCase } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

const headersOf = (task: TaskRow): Record<string, string> => JSON.parse(task.headers) as Record<string, string>;

export const headerList = (task: TaskRow, name: string): string[] =>
  (headersOf(task)[name] ?? '').split(',').filter((part) => part !== '');

/** Who did which step so far, with effect. */
export const doersOf = async (tx: Db | Tx, caseId: string): Promise<Record<string, string[]>> => {
  const doers: Record<string, string[]> = {};
  for (const act of await effectiveActs(tx, caseId))
    if (act.actorKind === 'person') (doers[act.elementId] ??= []).push(act.actorId);
  return doers;
};

/**
 * Lets a person act on a task or says why not: role, department, another's claim, recusal (LAW-22), separation of
 * duties. An applicant is let in only by `ownTask`, never here.
 */
export const admitToTask = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  subject: CaseRow,
  task: TaskRow,
): Promise<void> => {
  if (task.status !== 'open') throw new BureauError('task-not-open', { status: task.status });
  const now = bureau.clock.now();
  const separateFrom = headerList(task, 'separateFrom');
  const [stoodInFor, recusals, previousDoers] = await together(
    tx,
    () => absentColleagues(tx, person.id, shanghaiDay(now)),
    () => recusalsOfCase(tx, subject.id),
    () => (separateFrom.length === 0 ? {} : doersOf(tx, subject.id)),
  );
  const refusal = mayActOnTask({
    user: person,
    task: {
      group: task.groupName,
      departmentCode: task.departmentCode,
      separateFrom,
      ...(task.assignee === null ? {} : { assignee: task.assignee }),
    },
    previousDoers,
    recusals: recusals.map(({ userId }) => userId),
    deputyFor: stoodInFor.map(({ id }) => id),
  });
  if (refusal === undefined) return;
  const holder = refusal.code === 'task-claimed-by-other' ? await findUser(tx, task.assignee ?? '') : undefined;
  throw new BureauError(refusal.code, { name: holder?.name ?? '', role: task.groupName });
};
