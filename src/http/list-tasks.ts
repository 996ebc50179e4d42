import { addWorkingDays } from '../domain/calendar.ts';
import { endOfDay, shanghaiDay } from '../domain/days.ts';
import type { Light } from '../domain/lights.ts';
import { listTasks } from '../store/task-queues.ts';
import type { TaskFilter } from '../store/task-queues.ts';
import type { TaskRow } from '../store/tasks.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { fillPage } from './fill-page.ts';
import { lightOfTask } from './views/task-view.ts';

interface Span {
  dueBefore?: string;
  dueAfter?: string;
}

const later = (a: string | undefined, b: string): string => (a === undefined || a < b ? b : a);
const earlier = (a: string | undefined, b: string): string => (a === undefined || a > b ? b : a);

/** A light as a span of deadlines, as narrow as the items' thresholds allow. */
export const spanOfLight = <F extends Span>(bureau: Bureau, light: Light | undefined, filter: F): F => {
  const now = bureau.clock.now();
  if (light === 'red') return { ...filter, dueBefore: earlier(filter.dueBefore, now) };
  if (light === undefined || light === 'none') return filter;
  const ahead = { ...filter, dueAfter: later(filter.dueAfter, now) };
  if (light === 'green') return ahead;
  const { items, calendar } = bureau.catalogues.current;
  const longest = Math.max(0, ...[...items.values()].map(({ yellowWorkingDays }) => yellowWorkingDays));
  const last = endOfDay(addWorkingDays(calendar, shanghaiDay(now), longest));
  return { ...ahead, dueBefore: earlier(ahead.dueBefore, `${last}~`) };
};

/** A page of open tasks; `more`: where the next page begins, undefined after the last. */
export const pageOfTasks = async (
  bureau: Bureau,
  filter: TaskFilter,
  light: Light | undefined,
): Promise<{ rows: TaskRow[]; more: TaskRow | undefined }> => {
  const now = bureau.clock.now();
  const narrowed = spanOfLight(bureau, light, filter);
  return fillPage<TaskRow>(
    filter.limit,
    (last) => listTasks(bureau.store.read, last === undefined ? narrowed : { ...narrowed, after: last }),
    (row) => light === undefined || lightOfTask(bureau.catalogues.current, row, now) === light,
  );
};
