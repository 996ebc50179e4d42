import Type from 'typebox';
import { keepDraft } from '../../../usecases/draft/keep-draft.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, id } from '../../schemas/common.ts';
import { draft } from '../../schemas/draft.ts';

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
        body: draft,
        response: { 200: Type.Object({ savedAt: Type.String() }) },
      },
    },
    async (request) => ({
      savedAt: await keepDraft(bureau, personOf(request), {
        itemCode: request.params.code,
        draft: request.body,
        ...given({ forApplicant: request.query.for }),
      }),
    }),
  );
};
