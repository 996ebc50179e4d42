import { phrasesOf } from '../../../store/phrases.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code } from '../../schemas/common.ts';
import { phrases } from '../../schemas/phrase.ts';

export const listPhrases: Route = (http, bureau) => {
  http.get(
    '/api/phrases',
    {
      config: { access: { permission: ['task.work', 'ballot.vote'] } },
      schema: {
        tags: ['tasks'],
        summary: '常用语：某环节的统一用语和本人的用语 · Common phrases of a step, and one’s own',
        querystring: closed({ step: code }),
        response: { 200: phrases },
      },
    },
    async (request) => ({
      bureau: bureau.catalogues.current.phrases
        .filter(({ steps }) => steps.includes(request.query.step))
        .map(({ outcome, textZh }) => ({ outcome, text: textZh })),
      own: (await phrasesOf(bureau.store.read, personOf(request).id)).map(({ id, text }) => ({ id, text })),
    }),
  );
};
