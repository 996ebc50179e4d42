import { endRehearsal } from '../../../usecases/rehearsal/end-rehearsal.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { nothing } from '../../schemas/common.ts';
import { rehearsalParams } from '../../schemas/rehearsal.ts';

export const endOfRehearsal: Route = (http, bureau) => {
  http.delete(
    '/api/rehearsals/:rehearsalId',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['rehearsals'],
        summary: '结束演练 · End a rehearsal',
        params: rehearsalParams,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await endRehearsal(bureau, personOf(request), request.params.rehearsalId);
      return reply.code(204).send(null);
    },
  );
};
