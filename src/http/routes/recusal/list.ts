import Type from 'typebox';
import { recusalsOfCase } from '../../../store/users.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';

const recusal = Type.Object({
  userId: Type.String(),
  reason: Type.String(),
  decidedBy: Type.String(),
  createdAt: Type.String(),
});

export const listRecusals: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/recusals',
    {
      config: { access: { permission: 'case.read' } },
      schema: {
        tags: ['recusals'],
        summary: '本办件的回避情况 · Who has stepped aside from a case',
        params: closed({ caseId: id }),
        response: { 200: Type.Array(recusal) },
      },
    },
    async (request) => {
      const { id: caseId } = await seeCase(bureau, personOf(request), request.params.caseId);
      return recusalsOfCase(bureau.store.read, caseId);
    },
  );
};
