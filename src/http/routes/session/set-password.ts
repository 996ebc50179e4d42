import Type from 'typebox';
import { setPasswordBySecret } from '../../../usecases/people/reset-password.ts';
import type { Route } from '../../http.ts';
import { addressOf } from '../../person-of.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed, nothing } from '../../schemas/common.ts';
import { password, username } from '../../schemas/person.ts';

export const setPassword: Route = (http, bureau) => {
  http.post(
    '/api/session/password',
    {
      config: { access: 'public', ...strictly(20) },
      schema: {
        tags: ['session'],
        summary: '用一次性密码设置新密码 · Set a password with a one-time secret',
        body: closed({ username, secret: Type.String({ minLength: 1, maxLength: 40 }), next: password }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await setPasswordBySecret(bureau, { ...request.body, address: addressOf(request) });
      return reply.code(204).send(null);
    },
  );
};
