import Type from 'typebox';
import { saveFlowDraft } from '../../../usecases/flow-draft/save-flow-draft.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed } from '../../schemas/common.ts';
import { changedFiles, draftNote, draftParams, version } from '../../schemas/flow-draft.ts';
import { bodyLimit } from './body-limit.ts';

export const saveDraftFiles: Route = (http, bureau) => {
  http.put(
    '/api/flow-drafts/:draftId/files',
    {
      config: { access: { permission: 'process.draft' } },
      bodyLimit,
      schema: {
        tags: ['flow-drafts'],
        summary: '保存改动的文件 · Save the changed files of a draft',
        params: draftParams,
        body: closed({ version, files: changedFiles, note: Type.Optional(draftNote) }),
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    async (request) => ({
      version: await saveFlowDraft(bureau, personOf(request), request.params.draftId, request.body),
    }),
  );
};
