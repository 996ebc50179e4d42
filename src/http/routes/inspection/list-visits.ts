import Type from 'typebox';
import { listTasks } from '../../../store/task-queues.ts';
import { isOnSite } from '../../../usecases/inspection/on-site.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { visit } from '../../schemas/inspection.ts';
import { departmentsOf } from '../../see-case.ts';
import { visitViews } from '../../views/visit-view.ts';

/** More than anybody visits before the list is looked at again. */
const most = 100;

export const listVisits: Route = (http, bureau) => {
  http.get(
    '/api/visits',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['inspections'],
        summary: '我的现场任务，按期限排序 · The visits that one may make, due first',
        response: { 200: Type.Array(visit) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const scope = { userId: person.id, groups: person.roles, departments: departmentsOf(person) ?? null };
      const tasks = await listTasks(bureau.store.read, { scope, queue: 'all', onSite: true, limit: most });
      return visitViews(bureau, person, tasks.filter(isOnSite));
    },
  );
};
