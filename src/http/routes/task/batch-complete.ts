import Type from 'typebox';
import { batchComplete as completeBatch } from '../../../usecases/task/batch-complete.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, formData, oneOf } from '../../schemas/common.ts';
import { errorSchema } from '../../schemas/error.ts';

export const batchComplete: Route = (http, bureau) => {
  http.post(
    '/api/tasks/batch-complete',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['tasks'],
        summary: '批量办理，逐件给出结果 · Complete up to 100 tasks alike, with a result for each',
        body: closed({
          tasks: Type.Array(closed({ jobKey: engineKey, version: Type.Optional(Type.Integer({ minimum: 1 })) }), {
            minItems: 1,
            maxItems: 100,
          }),
          data: formData,
        }),
        response: {
          200: Type.Array(
            Type.Object({
              jobKey: Type.String(),
              act: oneOf('effective', 'pending', 'overtaken', 'refused', 'failed'),
              error: Type.Union([errorSchema, Type.Null()]),
            }),
          ),
        },
      },
    },
    async (request) => {
      const results = await completeBatch(bureau, personOf(request), request.body);
      return results.map((one) => ({ ...one, act: one.act === 'foreign' ? ('overtaken' as const) : one.act }));
    },
  );
};
