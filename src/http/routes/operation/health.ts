import Type from 'typebox';
import { may } from '../../../domain/permissions.ts';
import type { Route } from '../../http.ts';
import { oneOf } from '../../schemas/common.ts';
import { healthOf } from '../../views/health-view.ts';

const health = Type.Object({
  status: oneOf('ok', 'degraded', 'down'),
  at: Type.String(),
  mode: Type.String(),
  details: Type.Optional(Type.Unknown({ description: '仅管理员可见 · for administrators' })),
});

export const readHealth: Route = (http, bureau) => {
  http.get(
    '/api/health',
    {
      config: { access: 'public' },
      schema: {
        tags: ['operation'],
        summary: '系统状态 · How the bureau stands',
        response: { 200: health, 503: health },
      },
    },
    async (request, reply) => {
      const { state, at, details } = await healthOf(bureau);
      const full = request.person !== null && may(request.person.roles, 'health.read');
      const answer = { status: state, at, mode: bureau.config.mode, ...(full ? { details } : {}) };
      return state === 'down' ? reply.code(503).send(answer) : reply.code(200).send(answer);
    },
  );
};
