import Type from 'typebox';
import { listMoves } from '../../../store/moves.ts';
import type { Route } from '../../http.ts';
import { closed, limit } from '../../schemas/common.ts';
import { moveSummary } from '../../schemas/move.ts';
import { moveView } from '../../views/move-view.ts';

export const listOfMoves: Route = (http, bureau) => {
  http.get(
    '/api/moves',
    {
      config: { access: { permission: 'case.move' } },
      schema: {
        tags: ['moves'],
        summary: '迁移计划，新的在前 · Moves, newest first',
        querystring: closed({ limit }),
        response: { 200: Type.Object({ items: Type.Array(moveSummary) }) },
      },
    },
    async (request) => ({ items: (await listMoves(bureau.store.read, request.query.limit)).map(moveView) }),
  );
};
