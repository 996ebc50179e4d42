import Type from 'typebox';
import { newestRehearsal } from '../../../store/rehearsals.ts';
import { lockForEdit } from '../../../usecases/flow-draft/lock-for-edit.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { draftParams } from '../../schemas/flow-draft.ts';
import { rehearsalView as shape } from '../../schemas/rehearsal.ts';
import { rehearsalView } from '../../views/rehearsal-view.ts';

export const readRehearsal: Route = (http, bureau) => {
  http.get(
    '/api/flow-drafts/:draftId/rehearsal',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['rehearsals'],
        summary: '本人在该草稿上最近的演练 · One’s newest rehearsal of a draft; null where there was none',
        params: draftParams,
        response: { 200: Type.Object({ rehearsal: Type.Union([shape, Type.Null()]) }) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { draftId } = request.params;
      await bureau.store.transaction((tx) => lockForEdit(tx, person, draftId));
      const row = await newestRehearsal(bureau.store.read, person.id, draftId);
      return { rehearsal: row === undefined ? null : await rehearsalView(bureau, row) };
    },
  );
};
