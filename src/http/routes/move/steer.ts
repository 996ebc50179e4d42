import { steerings, steerMove } from '../../../usecases/move/steer-move.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, nothing, oneOf } from '../../schemas/common.ts';
import { moveParams } from '../../schemas/move.ts';

export const steer: Route = (http, bureau) => {
  http.post(
    '/api/moves/:moveId/steer',
    {
      config: { access: { permission: 'case.move' } },
      schema: {
        tags: ['moves'],
        summary: '暂停、继续或取消迁移 · Pause, resume or cancel a move',
        params: moveParams,
        body: closed({ to: oneOf(...steerings) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await steerMove(bureau, personOf(request), request.params.moveId, request.body.to);
      return reply.code(204).send(null);
    },
  );
};
