import Type from 'typebox';
import { versionsOfDraft } from '../../../store/flow-drafts.ts';
import { restoreFlowDraft } from '../../../usecases/flow-draft/restore-flow-draft.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed } from '../../schemas/common.ts';
import { draftNote, draftParams, draftVersion, version } from '../../schemas/flow-draft.ts';
import { namesOf } from '../../views/flow-draft-view.ts';

/** As far back as a page shows. */
const shown = 500;

export const listDraftVersions: Route = (http, bureau) => {
  http.get(
    '/api/flow-drafts/:draftId/versions',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['flow-drafts'],
        summary: '草稿的历史版本，新的在前 · Versions of a draft, newest first',
        params: draftParams,
        response: { 200: Type.Array(draftVersion) },
      },
    },
    async (request) => {
      const rows = await versionsOfDraft(bureau.store.read, request.params.draftId, shown);
      const nameOf = await namesOf(
        bureau,
        rows.map(({ savedBy }) => savedBy),
      );
      return rows.map(({ version: number, savedBy, savedAt, note }) => ({
        version: number,
        savedBy: nameOf(savedBy),
        savedAt,
        note,
      }));
    },
  );
};

export const restoreDraft: Route = (http, bureau) => {
  http.post(
    '/api/flow-drafts/:draftId/restore',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['flow-drafts'],
        summary: '恢复到历史版本 · Make an earlier version the newest again',
        params: draftParams,
        body: closed({ to: version, version, note: draftNote }),
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    async (request) => ({
      version: await restoreFlowDraft(bureau, personOf(request), request.params.draftId, request.body),
    }),
  );
};
