import { closeFollowUp } from '../../../usecases/rating/close-follow-up.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing, text } from '../../schemas/common.ts';

export const closeOne: Route = (http, bureau) => {
  http.post(
    '/api/follow-ups/:followUpId/close',
    {
      config: { access: { permission: 'follow-up.handle' } },
      schema: {
        tags: ['ratings'],
        summary: '办结差评回访，答复申请人 · Close a follow-up with what was done',
        params: closed({ followUpId: id }),
        body: closed({ result: text(1000) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await closeFollowUp(bureau, personOf(request), { id: request.params.followUpId, result: request.body.result });
      return reply.code(204).send(null);
    },
  );
};
