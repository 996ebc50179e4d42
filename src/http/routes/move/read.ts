import { countMoveCases } from '../../../store/moves.ts';
import { planOf } from '../../../usecases/move/move-plan.ts';
import { requireMove } from '../../../usecases/move/require-move.ts';
import type { Route } from '../../http.ts';
import { moveParams, moveProgress } from '../../schemas/move.ts';
import { moveView, reasonWords } from '../../views/move-view.ts';

export const readMove: Route = (http, bureau) => {
  http.get(
    '/api/moves/:moveId',
    {
      config: { access: { permission: 'case.move' } },
      schema: {
        tags: ['moves'],
        summary: '迁移计划及进度 · A move and how far it is',
        params: moveParams,
        response: { 200: moveProgress },
      },
    },
    async (request) => {
      const { read } = bureau.store;
      const row = await requireMove(read, request.params.moveId);
      const counts = await countMoveCases(read, row.id);
      return {
        ...moveView(row),
        mapping: [...planOf(row).mapping],
        total: counts.reduce((sum, { count }) => sum + count, 0),
        counts: counts.map((one) => ({ ...one, words: reasonWords(one.reason) })),
      };
    },
  );
};
