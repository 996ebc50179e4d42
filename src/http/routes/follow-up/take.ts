import { takeFollowUp } from '../../../usecases/rating/take-follow-up.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing } from '../../schemas/common.ts';

export const take: Route = (http, bureau) => {
  http.post(
    '/api/follow-ups/:followUpId/take',
    {
      config: { access: { permission: 'follow-up.handle' } },
      schema: {
        tags: ['ratings'],
        summary: '领取差评回访 · Take a follow-up',
        params: closed({ followUpId: id }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await takeFollowUp(bureau, personOf(request), request.params.followUpId);
      return reply.code(204).send(null);
    },
  );
};
