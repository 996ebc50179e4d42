import Type from 'typebox';
import { may } from '../../../domain/permissions.ts';
import { sortFields } from '../../../store/task-queues.ts';
import type { TaskFilter, TaskScope } from '../../../store/task-queues.ts';
import { openTasksOfApplicant } from '../../../store/tasks.ts';
import type { TaskRow } from '../../../store/tasks.ts';
import type { Principal } from '../../../usecases/principal.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import type { Route } from '../../http.ts';
import { filterOf } from '../../list-filter.ts';
import { pageOfTasks } from '../../list-tasks.ts';
import { personOf } from '../../person-of.ts';
import { closed, page } from '../../schemas/common.ts';
import { listFilters, openQueues, paging, queueTask, sorts } from '../../schemas/queue.ts';
import { departmentsOf } from '../../see-case.ts';
import { queueTaskViews } from '../../views/queue-view.ts';

const choice = <const W extends readonly string[]>(words: W, first: W[number]): Type.TUnsafe<W[number]> =>
  Type.Unsafe<W[number]>(Type.Enum([...words], { default: first }));

/** The tasks that a person sees: of the own groups; whoever distributes them sees those of every group. */
export const scopeOf = (person: Principal): TaskScope => ({
  userId: person.id,
  groups: may(person.roles, 'task.reassign') ? null : person.roles,
  departments: departmentsOf(person) ?? null,
});

export const listOpenTasks: Route = (http, bureau) => {
  http.get(
    '/api/tasks',
    {
      config: { access: { permission: ['task.work', 'task.reassign', 'own-case.read'] } },
      schema: {
        tags: ['tasks'],
        summary:
          '待办任务：我的、委派给我、未签收、本部门、被退回 · Open tasks: mine, delegated to me, unassigned, of my department, returned',
        querystring: closed({
          queue: choice(openQueues, 'all'),
          sort: choice(sorts, 'due'),
          ...listFilters,
          ...paging,
        }),
        response: { 200: page(queueTask) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { query } = request;
      if (person.applicantId !== null) {
        const own = await openTasksOfApplicant(bureau.store.read, person.applicantId, 100);
        return { items: await queueTaskViews(bureau, person, own), next: null };
      }
      const fields: readonly (keyof TaskRow)[] = sortFields[query.sort];
      const marks = query.cursor === undefined ? undefined : fromCursor(query.cursor, fields.length);
      const filter: TaskFilter = {
        ...filterOf(query),
        ...(marks === undefined ? {} : { after: Object.fromEntries(fields.map((field, at) => [field, marks[at]])) }),
        scope: scopeOf(person),
        queue: query.queue,
        sort: query.sort,
        limit: query.limit,
      };
      const { rows, more } = await pageOfTasks(bureau, filter, query.light);
      return {
        items: await queueTaskViews(bureau, person, rows),
        next: more === undefined ? null : toCursor(...fields.map((field) => String(more[field]))),
      };
    },
  );
};
