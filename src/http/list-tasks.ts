import { addWorkingDays } from '../domain/calendar.ts';
import { endOfDay, shanghaiDay } from '../domain/days.ts';
import type { Light } from '../domain/lights.ts';
import { listTasks } from '../store/tasks.ts';
import type { TaskFilter, TaskRow } from '../store/tasks.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { lightOfTask } from './views/task-view.ts';

/** How many times a page is filled up, where the light of the item's own threshold leaves rows out. */
const rounds = 5;

const later = (a: string | undefined, b: string): string => (a === undefined || a < b ? b : a);
const earlier = (a: string | undefined, b: string): string => (a === undefined || a > b ? b : a);

/** A light as a span of deadlines, as narrow as the items' thresholds allow. */
const span = (bureau: Bureau, light: Light | undefined, filter: TaskFilter): TaskFilter => {
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
): Promise<{ tasks: TaskRow[]; more: TaskRow | undefined }> => {
  const now = bureau.clock.now();
  const narrowed = span(bureau, light, filter);
  const found: TaskRow[] = [];
  let last: TaskRow | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const after = last === undefined ? {} : { after: { dueAt: last.dueAt, jobKey: last.jobKey } };
    const rows = await listTasks(bureau.store.read, { ...narrowed, ...after });
    for (const row of rows) {
      last = row;
      if (light === undefined || lightOfTask(bureau.catalogues.current, row, now) === light) found.push(row);
      if (found.length === filter.limit) return { tasks: found, more: row };
    }
    if (rows.length < filter.limit) return { tasks: found, more: undefined };
  }
  return { tasks: found, more: last };
};
