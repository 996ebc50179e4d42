import type { Catalogue } from '../../domain/catalogue/types.ts';
import { maskName } from '../../domain/masking.ts';
import type { Light } from '../../domain/lights.ts';
import { applicantKinds } from '../../store/applicants.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { findUsers } from '../../store/users.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { Principal } from '../../usecases/principal.ts';
import { lightOfDue } from './light-of-due.ts';

export const lightOfTask = (catalogue: Catalogue, task: TaskRow, now: string): Light =>
  lightOfDue(catalogue, catalogue.items.get(task.itemCode), task.dueAt, now);

/** Tasks as lists show them: persons' names masked, the light computed now. */
export const taskViews = async (bureau: Bureau, person: Principal, tasks: readonly TaskRow[]) => {
  if (tasks.length === 0) return [];
  const { read } = bureau.store;
  const now = bureau.clock.now();
  const kinds = await applicantKinds(read, [...new Set(tasks.map(({ caseId }) => caseId))]);
  const holders = [...new Set(tasks.flatMap(({ assignee }) => (assignee === null ? [] : [assignee])))];
  const users = new Map((holders.length === 0 ? [] : await findUsers(read, holders)).map((user) => [user.id, user]));
  const catalogue = bureau.catalogues.current;
  return tasks.map((task) => ({
    jobKey: task.jobKey,
    caseId: task.caseId,
    caseNumber: task.caseNumber,
    elementId: task.elementId,
    name: task.name,
    group: task.groupName,
    departmentCode: task.departmentCode,
    itemCode: task.itemCode,
    itemName: catalogue.items.get(task.itemCode)?.nameZh ?? task.itemCode,
    applicant: kinds.get(task.caseId) === 'organisation' ? task.applicantName : maskName(task.applicantName),
    flow: task.flow,
    flowVersion: task.flowVersion,
    round: task.round,
    version: task.version,
    status: task.status,
    dueAt: task.dueAt,
    provisional: task.provisional === 1,
    light: task.status === 'open' ? lightOfTask(catalogue, task, now) : ('none' as const),
    assignee:
      task.assignee === null
        ? null
        : { id: task.assignee, name: users.get(task.assignee)?.name ?? '', mine: task.assignee === person.id },
    createdAt: task.createdAt,
  }));
};
