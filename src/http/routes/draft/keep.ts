import Type from 'typebox';
import { keepDraft } from '../../../usecases/draft/keep-draft.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, id } from '../../schemas/common.ts';
import { draftToKeep } from '../../schemas/draft.ts';

export const keep: Route = (http, bureau) => {
  http.put(
    '/api/drafts/:code',
    {
      config: { access: { permission: 'application.file' } },
      schema: {
        tags: ['applications'],
        summary: '暂存未提交的申请 · Keep a draft',
        params: closed({ code }),
        querystring: closed({ for: Type.Optional(id) }),
        body: draftToKeep,
        response: { 200: Type.Object({ savedAt: Type.String(), version: Type.Integer() }) },
      },
    },
    async (request) => {
      const { version: seen, writer, ...draft } = request.body;
      const whom = given({ forApplicant: request.query.for });
      return keepDraft(bureau, personOf(request), { itemCode: request.params.code, draft, seen, writer, ...whom });
    },
  );
};
