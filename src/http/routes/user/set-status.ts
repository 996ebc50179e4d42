import { setUserStatus } from '../../../usecases/people/set-user-status.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing, oneOf } from '../../schemas/common.ts';

export const setStatus: Route = (http, bureau) => {
  http.put(
    '/api/users/:userId/status',
    {
      config: { access: { permission: 'user.manage' } },
      schema: {
        tags: ['users'],
        summary: '停用或启用账号（停用即结束会话） · Switch an account off or on',
        params: closed({ userId: id }),
        body: closed({ status: oneOf('active', 'disabled') }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await setUserStatus(bureau, personOf(request), request.params.userId, request.body.status);
      return reply.code(204).send(null);
    },
  );
};
