import { removePhrase } from '../../../usecases/phrase/remove-phrase.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing } from '../../schemas/common.ts';

export const removeOwnPhrase: Route = (http, bureau) => {
  http.delete(
    '/api/phrases/:phraseId',
    {
      config: { access: { permission: ['task.work', 'ballot.vote'] } },
      schema: {
        tags: ['tasks'],
        summary: '删除本人的常用语 · Remove a phrase of one’s own',
        params: closed({ phraseId: id }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await removePhrase(bureau, personOf(request), request.params.phraseId);
      return reply.code(204).send(null);
    },
  );
};
