import { proposeMove } from '../../../usecases/move/propose-move.ts';
import type { Route } from '../../http.ts';
import { closed } from '../../schemas/common.ts';
import { moveProposal, moveRoute } from '../../schemas/move.ts';

export const propose: Route = (http, bureau) => {
  http.post(
    '/api/moves/proposal',
    {
      config: { access: { permission: 'case.move' } },
      schema: {
        tags: ['moves'],
        summary: '建议两个版本间的对应关系 · Propose which places go to which',
        body: closed(moveRoute),
        response: { 200: moveProposal },
      },
    },
    (request) => proposeMove(bureau, request.body),
  );
};
