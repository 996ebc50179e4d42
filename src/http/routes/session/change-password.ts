import { changePassword } from '../../../usecases/people/change-password.ts';
import type { Route } from '../../http.ts';
import { addressOf, personOf } from '../../person-of.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed, nothing } from '../../schemas/common.ts';
import { password } from '../../schemas/person.ts';

export const changeOwnPassword: Route = (http, bureau) => {
  http.put(
    '/api/session/password',
    {
      config: { access: 'signed-in', ...strictly(20) },
      schema: {
        tags: ['session'],
        summary: '修改密码并结束全部会话 · Change the password and end all sessions',
        body: closed({ current: password, next: password }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await changePassword(bureau, personOf(request), { ...request.body, address: addressOf(request) });
      await request.session.destroy();
      return reply.code(204).send(null);
    },
  );
};
