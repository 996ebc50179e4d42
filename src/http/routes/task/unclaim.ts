import { unclaimTask } from '../../../usecases/task/unclaim-task.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, nothing } from '../../schemas/common.ts';

export const unclaim: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/unclaim',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['tasks'],
        summary: '把任务退回待办 · Put a task back into its queue',
        params: closed({ jobKey: engineKey }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await unclaimTask(bureau, personOf(request), request.params.jobKey);
      return reply.code(204).send(null);
    },
  );
};
