import Type from 'typebox';
import { reverseMove } from '../../../usecases/move/reverse-move.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed } from '../../schemas/common.ts';
import { moveParams, moveReason } from '../../schemas/move.ts';

export const reverse: Route = (http, bureau) => {
  http.post(
    '/api/moves/:moveId/reverse',
    {
      config: { access: { permission: 'case.move' } },
      schema: {
        tags: ['moves'],
        summary: '制定退回原版本的计划 · Plan the way back of the cases that a move has moved',
        params: moveParams,
        body: closed({ reason: moveReason }),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { moveId } = request.params;
      const { id } = await reverseMove(bureau, personOf(request), { id: moveId, reason: request.body.reason });
      return reply.code(201).send({ id });
    },
  );
};
