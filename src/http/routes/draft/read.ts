import type { Static } from 'typebox';
import Type from 'typebox';
import { findDraft } from '../../../store/drafts.ts';
import { draftOwner } from '../../../usecases/draft/draft-owner.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, id } from '../../schemas/common.ts';
import type { draft } from '../../schemas/draft.ts';
import { savedDraft } from '../../schemas/draft.ts';

export const readDraft: Route = (http, bureau) => {
  http.get(
    '/api/drafts/:code',
    {
      config: { access: { permission: 'application.file' } },
      schema: {
        tags: ['applications'],
        summary: '本人某事项的未提交申请，没有则为null · One’s own draft for an item, null where there is none',
        params: closed({ code }),
        querystring: closed({ for: Type.Optional(id) }),
        response: { 200: Type.Union([savedDraft, Type.Null()]) },
      },
    },
    async (request) => {
      const { code: itemCode } = request.params;
      const owner = await draftOwner(bureau, personOf(request), itemCode, request.query.for);
      const row = await findDraft(bureau.store.read, owner, itemCode);
      if (row === undefined) return null;
      const { data, savedAt, version } = row;
      return { draft: JSON.parse(data) as Static<typeof draft>, savedAt, version };
    },
  );
};
