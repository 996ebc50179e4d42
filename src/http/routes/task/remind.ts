import Type from 'typebox';
import { remind as remindOf } from '../../../usecases/task/remind.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, nothing } from '../../schemas/common.ts';
import { seeTask } from '../../see-task.ts';

export const remind: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/remind',
    {
      config: { access: { permission: 'task.remind' } },
      schema: {
        tags: ['tasks'],
        summary: '催办（每人每任务每小时一次） · Remind whom a task waits for, once an hour per task and person',
        params: closed({ jobKey: engineKey }),
        body: closed({ note: Type.String({ maxLength: 200, default: '' }) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { jobKey } = request.params;
      await seeTask(bureau, person, jobKey);
      await remindOf(bureau, person, { jobKey, note: request.body.note.trim() });
      return reply.code(204).send(null);
    },
  );
};
