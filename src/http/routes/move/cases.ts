import Type from 'typebox';
import { listMoveCases } from '../../../store/moves.ts';
import { requireMove } from '../../../usecases/move/require-move.ts';
import type { Route } from '../../http.ts';
import { closed, id, limit, page } from '../../schemas/common.ts';
import { moveCase, moveCaseStatus, moveParams } from '../../schemas/move.ts';
import { movedCases } from '../../views/move-view.ts';

export const listCasesOfMove: Route = (http, bureau) => {
  http.get(
    '/api/moves/:moveId/cases',
    {
      config: { access: { permission: 'case.move' } },
      schema: {
        tags: ['moves'],
        summary: '迁移计划中每个办件的结果 · What became of each case',
        params: moveParams,
        querystring: closed({ status: Type.Optional(moveCaseStatus), after: Type.Optional(id), limit }),
        response: { 200: page(moveCase) },
      },
    },
    async (request) => {
      const { read } = bureau.store;
      const move = await requireMove(read, request.params.moveId);
      const { status, after = '', limit: most } = request.query;
      const filter = { moveId: move.id, after, limit: most + 1, ...(status === undefined ? {} : { status }) };
      const rows = await listMoveCases(read, filter);
      const shown = await movedCases(read, rows.slice(0, most));
      const next = rows.length > most ? (shown.at(-1)?.caseId ?? null) : null;
      return { items: shown.map(({ atElement, ...row }) => ({ ...row, at: atElement })), next };
    },
  );
};
