import { askRecusal } from '../../../usecases/people/ask-recusal.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing, text } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';

export const ask: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/recusal-requests',
    {
      config: { access: { permission: ['case.read', 'own-case.read'] } },
      schema: {
        tags: ['recusals'],
        summary: '申请某人回避 · Ask that a person step aside',
        params: closed({ caseId: id }),
        body: closed({ userId: id, reason: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { id: caseId } = await seeCase(bureau, person, request.params.caseId);
      await askRecusal(bureau, person, { caseId, ...request.body });
      return reply.code(204).send(null);
    },
  );
};
