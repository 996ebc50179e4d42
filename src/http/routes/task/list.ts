import Type from 'typebox';
import { openTasksOfApplicant } from '../../../store/tasks.ts';
import type { TaskFilter } from '../../../store/tasks.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { pageOfTasks } from '../../list-tasks.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, cursor, instant, light, limit, page, text } from '../../schemas/common.ts';
import { task } from '../../schemas/task.ts';
import { departmentsOf } from '../../see-case.ts';
import { taskViews } from '../../views/task-view.ts';

const queue = Type.Union([Type.Literal('mine'), Type.Literal('unassigned'), Type.Literal('all')], { default: 'all' });

export const listOpenTasks: Route = (http, bureau) => {
  http.get(
    '/api/tasks',
    {
      config: { access: { permission: ['task.work', 'own-case.read'] } },
      schema: {
        tags: ['tasks'],
        summary: '待办任务，按到期时间排序 · Open tasks, the one due first on top',
        querystring: closed({
          queue,
          item: Type.Optional(code),
          element: Type.Optional(code),
          flow: Type.Optional(code),
          light: Type.Optional(light),
          applicant: Type.Optional(text(50)),
          dueBefore: Type.Optional(instant),
          dueAfter: Type.Optional(instant),
          cursor: Type.Optional(cursor),
          limit,
        }),
        response: { 200: page(task) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { query } = request;
      if (person.applicantId !== null) {
        const own = await openTasksOfApplicant(bureau.store.read, person.applicantId, 100);
        return { items: await taskViews(bureau, person, own), next: null };
      }
      const [dueAt = '', jobKey = ''] = query.cursor === undefined ? [] : fromCursor(query.cursor, 2);
      const { item: itemCode, element: elementId, flow, applicant, dueBefore, dueAfter } = query;
      const after = query.cursor === undefined ? undefined : { dueAt, jobKey };
      const filter: TaskFilter = {
        ...given({ itemCode, elementId, flow, applicant, dueBefore, dueAfter, after }),
        scope: { userId: person.id, groups: person.roles, departments: departmentsOf(person) ?? null },
        queue: query.queue,
        limit: query.limit,
      };
      const { tasks, more } = await pageOfTasks(bureau, filter, query.light);
      return {
        items: await taskViews(bureau, person, tasks),
        next: more === undefined ? null : toCursor(more.dueAt, more.jobKey),
      };
    },
  );
};
