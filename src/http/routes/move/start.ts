import { startMove } from '../../../usecases/move/start-move.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { nothing } from '../../schemas/common.ts';
import { moveParams } from '../../schemas/move.ts';

export const start: Route = (http, bureau) => {
  http.post(
    '/api/moves/:moveId/start',
    {
      config: { access: { permission: 'case.move' } },
      schema: {
        tags: ['moves'],
        summary: '开始迁移 · Start a planned move',
        params: moveParams,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await startMove(bureau, personOf(request), request.params.moveId);
      return reply.code(204).send(null);
    },
  );
};
