import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { editorsOf, filesOfDraft, findDraftVersion, findFlowDraft } from '../../../store/flow-drafts.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed } from '../../schemas/common.ts';
import { draftParams, flowDraft, version } from '../../schemas/flow-draft.ts';
import { namesOf, summaryOf } from '../../views/flow-draft-view.ts';

export const readFlowDraft: Route = (http, bureau) => {
  http.get(
    '/api/flow-drafts/:draftId',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['flow-drafts'],
        summary: '流程草稿及其文件，可指定历史版本 · A draft with its files, of an earlier version where one is named',
        params: draftParams,
        querystring: closed({ version: Type.Optional(version) }),
        response: { 200: flowDraft },
      },
    },
    async (request) => {
      const { read } = bureau.store;
      const { draftId } = request.params;
      const { version: asked } = request.query;
      const draft = await findFlowDraft(read, draftId);
      if (draft === undefined) throw new BureauError('flow-draft-not-found', { draft: draftId });
      if (asked !== undefined && (await findDraftVersion(read, draftId, asked)) === undefined)
        throw new BureauError('flow-draft-version-unknown', { version: asked }, 'version');
      const editors = await editorsOf(read, draftId);
      const nameOf = await namesOf(bureau, [draft.ownerId, ...editors]);
      const files = await filesOfDraft(read, draftId, asked);
      return {
        ...summaryOf(draft, { person: personOf(request), editors, nameOf }),
        editors: editors.map(nameOf),
        files: Object.fromEntries(files.map(({ name, content }) => [name, content ?? ''])),
      };
    },
  );
};
