import { signTask } from '../../../usecases/task/sign-task.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, formData, nothing } from '../../schemas/common.ts';

export const sign: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/sign',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['tasks'],
        summary: '在现场记录上签名 · Sign a step that several people sign',
        params: closed({ jobKey: engineKey }),
        body: closed({ data: formData }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await signTask(bureau, personOf(request), request.params.jobKey, request.body.data);
      return reply.code(204).send(null);
    },
  );
};
