import { recuse } from '../../../usecases/people/recuse.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing, text } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';

export const decide: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/recusals',
    {
      config: { access: { permission: 'case.read' } },
      schema: {
        tags: ['recusals'],
        summary: '自行回避，或由负责人决定回避 · Step aside, or decide that a person does',
        params: closed({ caseId: id }),
        body: closed({ userId: id, reason: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { id: caseId } = await seeCase(bureau, person, request.params.caseId);
      await recuse(bureau, person, { caseId, ...request.body });
      return reply.code(204).send(null);
    },
  );
};
