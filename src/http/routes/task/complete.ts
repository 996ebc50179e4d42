import Type from 'typebox';
import { actOnTask } from '../../../usecases/task/complete-task.ts';
import { actAnswerOf } from '../../act-answer.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, formData } from '../../schemas/common.ts';
import { actAnswer } from '../../schemas/task.ts';

export const complete: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/complete',
    {
      config: { access: { permission: ['task.work', 'own-case.read'] } },
      schema: {
        tags: ['tasks'],
        summary: '办理任务 · Complete a task with an outcome of its form',
        params: closed({ jobKey: engineKey }),
        body: closed({
          version: Type.Optional(Type.Integer({ minimum: 1, description: '所见任务版本 · the version that was seen' })),
          data: formData,
        }),
        response: { 200: actAnswer },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { version, data } = request.body;
      const { jobKey } = request.params;
      const { act, task } = await actOnTask(bureau, person, { ...given({ version }), jobKey, data });
      return actAnswerOf(bureau, person, act, task);
    },
  );
};
