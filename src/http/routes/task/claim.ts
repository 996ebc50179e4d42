import { claimTask } from '../../../usecases/task/claim-task.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, nothing } from '../../schemas/common.ts';

export const claim: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/claim',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['tasks'],
        summary: '签收任务 · Claim a task',
        params: closed({ jobKey: engineKey }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await claimTask(bureau, personOf(request), request.params.jobKey);
      return reply.code(204).send(null);
    },
  );
};
