import { addApprover as addToBallot } from '../../../usecases/ballot/change-approvers.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, id, nothing, oneOf, text } from '../../schemas/common.ts';

export const addApprover: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/ballots/add-approver',
    {
      config: { access: { permission: ['ballot.manage', 'ballot.vote'] } },
      schema: {
        tags: ['ballots'],
        summary: '加签：在某人之前、之后或同时 · Add an approver before, after or beside another',
        params: closed({ jobKey: engineKey }),
        body: closed({ userId: id, place: oneOf('before', 'after', 'beside'), of: id, reason: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await addToBallot(bureau, personOf(request), { jobKey: request.params.jobKey, ...request.body });
      return reply.code(204).send(null);
    },
  );
};
