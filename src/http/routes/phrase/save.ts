import { savePhrase } from '../../../usecases/phrase/save-phrase.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, text } from '../../schemas/common.ts';
import { ownPhrase } from '../../schemas/phrase.ts';

export const saveOwnPhrase: Route = (http, bureau) => {
  http.post(
    '/api/phrases',
    {
      config: { access: { permission: ['task.work', 'ballot.vote'] } },
      schema: {
        tags: ['tasks'],
        summary: '保存本人的常用语（至多50条） · Save a phrase of one’s own, at most 50',
        body: closed({ text: text(500) }),
        response: { 201: ownPhrase },
      },
    },
    async (request, reply) => {
      const { id, text: saved } = await savePhrase(bureau, personOf(request), request.body.text);
      return reply.code(201).send({ id, text: saved });
    },
  );
};
