import { fromCursor, toCursor } from '../../cursor.ts';
import type { Route } from '../../http.ts';
import { countOfInstances, instanceFilterOf, listPageOfInstances, mostCounted } from '../../list-instances.ts';
import { personOf } from '../../person-of.ts';
import { closed, page } from '../../schemas/common.ts';
import { instance, instanceCount, instanceFilters } from '../../schemas/instance.ts';
import { paging } from '../../schemas/queue.ts';
import { departmentsOf } from '../../see-case.ts';
import { instanceViews } from '../../views/instance-view.ts';

export const listInstances: Route = (http, bureau) => {
  http.get(
    '/api/instances',
    {
      config: { access: { permission: 'instance.read' } },
      schema: {
        tags: ['instances'],
        summary: '流程实例，新的在前 · Instances of the flows, newest first',
        querystring: closed({ ...instanceFilters, ...paging }),
        response: { 200: page(instance) },
      },
    },
    async (request) => {
      const { cursor, limit, light } = request.query;
      const [startedAt = '', runId = ''] = cursor === undefined ? [] : fromCursor(cursor, 2);
      const filter = instanceFilterOf(bureau, request.query, departmentsOf(personOf(request)));
      const first = cursor === undefined ? {} : { after: { startedAt, runId } };
      const { rows, more } = await listPageOfInstances(bureau, { ...filter, ...first, limit }, light);
      return {
        items: await instanceViews(bureau, rows),
        next: more === undefined ? null : toCursor(more.startedAt, more.runId),
      };
    },
  );
};

export const countOfAllInstances: Route = (http, bureau) => {
  http.get(
    '/api/instances/count',
    {
      config: { access: { permission: 'instance.read' } },
      schema: {
        tags: ['instances'],
        summary: '符合条件的流程实例数 · How many instances fit the filters',
        querystring: closed(instanceFilters),
        response: { 200: instanceCount },
      },
    },
    async (request) => {
      const filter = instanceFilterOf(bureau, request.query, departmentsOf(personOf(request)));
      return { count: await countOfInstances(bureau, filter, request.query.light), most: mostCounted };
    },
  );
};
