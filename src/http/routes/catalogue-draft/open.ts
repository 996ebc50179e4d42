import Type from 'typebox';
import { listCatalogueDrafts } from '../../../store/catalogues.ts';
import { openCatalogueDraft } from '../../../usecases/catalogue/change-catalogue-draft.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { catalogueDraftSummary } from '../../schemas/catalogue.ts';
import { closed, cursor, limit, page, text } from '../../schemas/common.ts';
import { catalogueDraftView } from '../../views/catalogue-draft-view.ts';

export const openDraft: Route = (http, bureau) => {
  http.post(
    '/api/catalogue-drafts',
    {
      config: { access: { permission: 'catalogue.edit' } },
      schema: {
        tags: ['catalogue'],
        summary: '起草目录变更 · Begin a change of the catalogue',
        body: closed({ title: text(100) }),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) =>
      reply.code(201).send({ id: await openCatalogueDraft(bureau, personOf(request), request.body.title) }),
  );
};

export const listDrafts: Route = (http, bureau) => {
  http.get(
    '/api/catalogue-drafts',
    {
      config: { access: { permission: 'catalogue.read' } },
      schema: {
        tags: ['catalogue'],
        summary: '目录变更，最近修改的在前 · Changes of the catalogue, those changed last first',
        querystring: closed({ limit: Type.Optional(limit), cursor: Type.Optional(cursor) }),
        response: { 200: page(catalogueDraftSummary) },
      },
    },
    async (request) => {
      const { limit: size = 20, cursor: mark } = request.query;
      const [updatedAt = '', id = ''] = mark === undefined ? [] : fromCursor(mark, 2);
      const before = mark === undefined ? {} : { before: { updatedAt, id } };
      const rows = await listCatalogueDrafts(bureau.store.read, { ...before, limit: size });
      const last = rows.length < size ? undefined : rows.at(-1);
      return {
        items: rows.map((row) => catalogueDraftView(row, personOf(request))),
        next: last === undefined ? null : toCursor(last.updatedAt, last.id),
      };
    },
  );
};
