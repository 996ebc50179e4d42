import { endSessions } from '../../../usecases/people/end-sessions.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing } from '../../schemas/common.ts';

export const endAll: Route = (http, bureau) => {
  http.delete(
    '/api/users/:userId/sessions',
    {
      config: { access: { permission: 'user.manage' } },
      schema: {
        tags: ['users'],
        summary: '结束一名工作人员的全部会话 · End all sessions of a member of staff',
        params: closed({ userId: id }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await endSessions(bureau, personOf(request), request.params.userId);
      return reply.code(204).send(null);
    },
  );
};
