import { readCopy } from '../../../usecases/case/read-copy.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing } from '../../schemas/common.ts';

export const markCopyRead: Route = (http, bureau) => {
  http.post(
    '/api/copies/:copyId/read',
    {
      config: { access: { permission: 'case.read' } },
      schema: {
        tags: ['cases'],
        summary: '标为已阅 · Mark a copy as read',
        params: closed({ copyId: id }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await readCopy(bureau, personOf(request), request.params.copyId);
      return reply.code(204).send(null);
    },
  );
};
