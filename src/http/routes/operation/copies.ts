import { drainCopy } from '../../../usecases/operation/copies.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, nothing } from '../../schemas/common.ts';

export const drainOne: Route = (http, bureau) => {
  http.post(
    '/api/application-copies/:copyId/drain',
    {
      config: { access: { permission: 'copy.drain' } },
      schema: {
        tags: ['operation'],
        summary:
          '令一个应用副本停止接单并办完手头工作 · Lets a copy of the application take nothing new and finish what runs',
        params: closed({ copyId: code }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await drainCopy(bureau, personOf(request), request.params.copyId);
      return reply.code(204).send(null);
    },
  );
};
