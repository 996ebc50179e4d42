import Type from 'typebox';
import { draftsOf } from '../../../store/drafts.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { draftSummary } from '../../schemas/draft.ts';

export const listOfDrafts: Route = (http, bureau) => {
  http.get(
    '/api/drafts',
    {
      config: { access: { permission: 'application.file' } },
      schema: {
        tags: ['applications'],
        summary: '本人未提交的申请（至少保留90天） · One’s own drafts, kept for 90 days at least',
        response: { 200: Type.Array(draftSummary) },
      },
    },
    async (request) => {
      const drafts = await draftsOf(bureau.store.read, personOf(request).applicantId ?? '');
      const { items } = bureau.catalogues.current;
      return drafts.map(({ itemCode, savedAt }) => ({
        itemCode,
        itemName: items.get(itemCode)?.nameZh ?? itemCode,
        savedAt,
      }));
    },
  );
};
