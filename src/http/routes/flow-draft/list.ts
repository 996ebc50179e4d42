import Type from 'typebox';
import { editorsOfDrafts, listFlowDrafts } from '../../../store/flow-drafts.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, cursor, limit, page } from '../../schemas/common.ts';
import { flowDraftSummary } from '../../schemas/flow-draft.ts';
import { namesOf, summaryOf } from '../../views/flow-draft-view.ts';

export const listOfFlowDrafts: Route = (http, bureau) => {
  http.get(
    '/api/flow-drafts',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['flow-drafts'],
        summary: '流程草稿，最近修改的在前 · Drafts of flows, those changed last first',
        querystring: closed({
          limit: Type.Optional(limit),
          cursor: Type.Optional(cursor),
          mine: Type.Optional(Type.Boolean({ description: '只列本人可改的 · only those that one may edit' })),
        }),
        response: { 200: page(flowDraftSummary) },
      },
    },
    async (request) => {
      const { limit: size = 20, cursor: mark, mine = false } = request.query;
      const person = personOf(request);
      const [updatedAt = '', id = ''] = mark === undefined ? [] : fromCursor(mark, 2);
      const before = mark === undefined ? {} : { before: { updatedAt, id } };
      const whose = mine ? { editorId: person.id } : {};
      const rows = await listFlowDrafts(bureau.store.read, { ...before, ...whose, limit: size });
      const nameOf = await namesOf(
        bureau,
        rows.map(({ ownerId }) => ownerId),
      );
      const editors = await editorsOfDrafts(
        bureau.store.read,
        rows.map(({ id: draftId }) => draftId),
      );
      const items = rows.map((row) => summaryOf(row, { person, nameOf, editors: editors.get(row.id) ?? [] }));
      const last = rows.length < size ? undefined : rows.at(-1);
      return { items, next: last === undefined ? null : toCursor(last.updatedAt, last.id) };
    },
  );
};
