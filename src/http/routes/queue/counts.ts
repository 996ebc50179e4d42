import { countQueues, mostCounted } from '../../../store/queue-counts.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { queueCounts } from '../../schemas/queue.ts';
import { scopeOf } from '../task/list.ts';

export const readQueueCounts: Route = (http, bureau) => {
  http.get(
    '/api/queues',
    {
      config: { access: { permission: ['task.work', 'case.read'] } },
      schema: {
        tags: ['tasks'],
        summary: '各队列的数量 · How many stand in each queue',
        response: { 200: queueCounts },
      },
    },
    async (request) => ({
      ...(await countQueues(bureau.store.read, scopeOf(personOf(request)))),
      most: mostCounted,
    }),
  );
};
