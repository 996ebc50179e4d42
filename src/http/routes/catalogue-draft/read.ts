import Type from 'typebox';
import { catalogueDraft, judgeTexts, textsOfDraft } from '../../../usecases/catalogue/catalogue-draft.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { catalogueDraftParams, catalogueDraftSummary, catalogueJudgement } from '../../schemas/catalogue.ts';
import { catalogueDraftView } from '../../views/catalogue-draft-view.ts';

export const readCatalogueDraft: Route = (http, bureau) => {
  http.get(
    '/api/catalogue-drafts/:draftId',
    {
      config: { access: { permission: 'catalogue.read' } },
      schema: {
        tags: ['catalogue'],
        summary: '目录变更：逐行逐列的差别和错误 · A change: what differs row by row, and its faults',
        params: catalogueDraftParams,
        response: {
          200: Type.Object({
            ...catalogueDraftSummary.properties,
            ...catalogueJudgement.properties,
            overtaken: Type.Array(Type.String(), {
              description: '在此期间另有发布的表 · tables released anew meanwhile',
            }),
          }),
        },
      },
    },
    async (request) => {
      const { read } = bureau.store;
      const draft = await catalogueDraft(read, request.params.draftId);
      const { before, after, overtaken } = await textsOfDraft(read, draft);
      const { changes, problems } = await judgeTexts(bureau, before, after);
      return { ...catalogueDraftView(draft, personOf(request)), changes, problems, overtaken };
    },
  );
};
