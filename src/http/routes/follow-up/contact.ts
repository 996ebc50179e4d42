import { noteContact } from '../../../usecases/rating/note-contact.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing, text } from '../../schemas/common.ts';

export const contact: Route = (http, bureau) => {
  http.post(
    '/api/follow-ups/:followUpId/contact',
    {
      config: { access: { permission: 'follow-up.handle' } },
      schema: {
        tags: ['ratings'],
        summary: '填写联系申请人的情况 · Note what the applicant said',
        params: closed({ followUpId: id }),
        body: closed({ note: text(1000) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await noteContact(bureau, personOf(request), { id: request.params.followUpId, note: request.body.note });
      return reply.code(204).send(null);
    },
  );
};
