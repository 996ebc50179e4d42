import type { TaskRow } from '../../../store/tasks.ts';
import { listDone } from '../../../store/task-queues.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import { fillPage } from '../../fill-page.ts';
import type { Route } from '../../http.ts';
import { filterOf } from '../../list-filter.ts';
import { spanOfLight } from '../../list-tasks.ts';
import { personOf } from '../../person-of.ts';
import { closed, page } from '../../schemas/common.ts';
import { listFilters, paging, queueTask } from '../../schemas/queue.ts';
import { lightOfDue } from '../../views/light-of-due.ts';
import { queueTaskViews } from '../../views/queue-view.ts';

export const listDoneTasks: Route = (http, bureau) => {
  http.get(
    '/api/tasks/done',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['tasks'],
        summary: '已办任务，新的在前 · Tasks that one has completed, newest first',
        querystring: closed({ ...listFilters, ...paging }),
        response: { 200: page(queueTask) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { light, limit, cursor } = request.query;
      const catalogue = bureau.catalogues.current;
      const filter = spanOfLight(bureau, light, { ...filterOf(request.query), userId: person.id, limit });
      const marks = cursor === undefined ? undefined : fromCursor(cursor, 2);
      const first = marks === undefined ? {} : { after: { endedAt: marks[0]!, jobKey: marks[1]! } };
      const { rows, more } = await fillPage<TaskRow>(
        limit,
        (last) => listDone(bureau.store.read, { ...filter, ...(last === undefined ? first : { after: last }) }),
        ({ itemCode, dueAt }) =>
          light === undefined ||
          lightOfDue(catalogue, catalogue.items.get(itemCode), dueAt, bureau.clock.now()) === light,
      );
      return {
        items: await queueTaskViews(bureau, person, rows),
        next: more === undefined ? null : toCursor(more.endedAt ?? '', more.jobKey),
      };
    },
  );
};
