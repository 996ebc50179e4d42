import Type from 'typebox';
import { discardDraft } from '../../../usecases/draft/discard-draft.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, id, nothing } from '../../schemas/common.ts';

export const discard: Route = (http, bureau) => {
  http.delete(
    '/api/drafts/:code',
    {
      config: { access: { permission: 'application.file' } },
      schema: {
        tags: ['applications'],
        summary: '丢弃未提交的申请 · Discard a draft',
        params: closed({ code }),
        querystring: closed({ for: Type.Optional(id) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await discardDraft(bureau, personOf(request), request.params.code, request.query.for);
      return reply.code(204).send(null);
    },
  );
};
