import Type from 'typebox';
import { setAutomatic } from '../../../usecases/rehearsal/set-automatic.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, nothing } from '../../schemas/common.ts';
import { rehearsalParams } from '../../schemas/rehearsal.ts';

export const runRehearsalOn: Route = (http, bureau) => {
  http.put(
    '/api/rehearsals/:rehearsalId/automatic',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['rehearsals'],
        summary: '自动步骤自行执行到下一个人工环节，或逐步执行 · Let automatic steps go by themselves, or one by one',
        params: rehearsalParams,
        body: closed({ automatic: Type.Boolean() }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await setAutomatic(bureau, personOf(request), request.params.rehearsalId, request.body.automatic);
      return reply.code(204).send(null);
    },
  );
};
