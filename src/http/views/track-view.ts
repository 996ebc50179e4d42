import type { CaseRow } from '../../store/cases.ts';
import { tasksOfCase } from '../../store/tasks.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { statusNames } from '../../domain/case.ts';
import { ratingStateOf } from './rating-view.ts';

/** What the holder of number and secret learns: how far the case is and what it waits for; nobody's data. */
export const trackOf = async (bureau: Bureau, subject: CaseRow) => {
  const tasks = await tasksOfCase(bureau.store.read, subject.id);
  const open = tasks.filter(({ status }) => status === 'open');
  return {
    number: subject.number ?? '',
    itemName: bureau.catalogues.current.items.get(subject.itemCode)?.nameZh ?? subject.itemCode,
    status: subject.status,
    statusName: statusNames[subject.status],
    filedAt: subject.filedAt,
    acceptedAt: subject.acceptedAt,
    decidedAt: subject.decidedAt,
    closedAt: subject.closedAt,
    dueAt: subject.dueAt,
    waitsForApplicant: open.some(({ groupName }) => groupName === 'applicant'),
    steps: tasks
      .filter(({ status }) => status !== 'cancelled')
      .map(({ elementId, name, status, createdAt, endedAt }) => ({ elementId, name, status, createdAt, endedAt })),
    rating: await ratingStateOf(bureau, subject),
  };
};
