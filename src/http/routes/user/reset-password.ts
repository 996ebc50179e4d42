import Type from 'typebox';
import { resetPassword } from '../../../usecases/people/reset-password.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';

export const reset: Route = (http, bureau) => {
  http.post(
    '/api/users/:userId/password-reset',
    {
      config: { access: { permission: 'user.manage' } },
      schema: {
        tags: ['users'],
        summary: '生成一次性密码（只显示这一次；原密码和会话即失效） · A one-time secret, shown this once',
        params: closed({ userId: id }),
        response: { 201: Type.Object({ secret: Type.String(), expiresAt: Type.String() }) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await resetPassword(bureau, personOf(request), request.params.userId)),
  );
};
