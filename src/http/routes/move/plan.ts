import Type from 'typebox';
import { planMove } from '../../../usecases/move/plan-move.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed } from '../../schemas/common.ts';
import { movePlan, moveReason } from '../../schemas/move.ts';

export const plan: Route = (http, bureau) => {
  http.post(
    '/api/moves',
    {
      config: { access: { permission: 'case.move' } },
      schema: {
        tags: ['moves'],
        summary: '制定迁移计划 · Plan a move of running cases; nothing moves before it is started',
        body: closed({ ...movePlan.properties, reason: moveReason }),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { id } = await planMove(bureau, personOf(request), request.body);
      return reply.code(201).send({ id });
    },
  );
};
