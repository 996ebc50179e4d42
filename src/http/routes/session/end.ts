import type { Route } from '../../http.ts';
import { nothing } from '../../schemas/common.ts';

export const endSession: Route = (http) => {
  http.delete(
    '/api/session',
    {
      config: { access: 'public' },
      schema: { tags: ['session'], summary: '退出登录 · Sign out', response: { 204: nothing } },
    },
    async (request, reply) => {
      await request.session.destroy();
      return reply.code(204).send(null);
    },
  );
};
