import Type from 'typebox';
import { editCatalogueRow, refreshCatalogueDraft } from '../../../usecases/catalogue/change-catalogue-draft.ts';
import { editCalendarYear } from '../../../usecases/catalogue/edit-calendar.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import {
  calendarDay,
  catalogueDraftParams,
  catalogueFile,
  cellTexts,
  draftVersion,
  rowKey,
} from '../../schemas/catalogue.ts';
import { closed, id, text } from '../../schemas/common.ts';

const newVersion = { 200: Type.Object({ version: Type.Integer() }) };

export const editRow: Route = (http, bureau) => {
  http.put(
    '/api/catalogue-drafts/:draftId/rows',
    {
      config: { access: { permission: 'catalogue.edit' } },
      schema: {
        tags: ['catalogue'],
        summary: '增加、修改、删除一行（key空为新增，cells空为删除） · Add, change or remove one row',
        params: catalogueDraftParams,
        body: closed({
          version: draftVersion,
          file: catalogueFile,
          key: Type.Union([rowKey, Type.Null()]),
          cells: Type.Union([cellTexts, Type.Null()]),
        }),
        response: newVersion,
      },
    },
    async (request) => {
      const { version: seen, ...edit } = request.body;
      const draft = { id: request.params.draftId, seen };
      return { version: await editCatalogueRow(bureau, personOf(request), draft, edit) };
    },
  );
};

export const editCalendar: Route = (http, bureau) => {
  http.put(
    '/api/catalogue-drafts/:draftId/calendar/:year',
    {
      config: { access: { permission: 'calendar.edit' } },
      schema: {
        tags: ['calendar'],
        summary: '写入一年的节假日和调休上班日 · Write a year of the calendar into a draft',
        params: closed({ draftId: id, year: Type.Integer({ minimum: 2000, maximum: 2200 }) }),
        body: closed({
          version: draftVersion,
          published: Type.Boolean(),
          days: Type.Array(calendarDay, { maxItems: 366 }),
          source: text(100),
        }),
        response: newVersion,
      },
    },
    async (request) => {
      const { draftId, year } = request.params;
      const { version: seen, ...input } = request.body;
      const draft = { id: draftId, seen };
      return { version: await editCalendarYear(bureau, personOf(request), draft, { year, ...input }) };
    },
  );
};

export const refreshDraft: Route = (http, bureau) => {
  http.post(
    '/api/catalogue-drafts/:draftId/refresh',
    {
      config: { access: { permission: 'catalogue.edit' } },
      schema: {
        tags: ['catalogue'],
        summary: '更新到现行目录（逐行合并） · Bring a change up to what is in force',
        params: catalogueDraftParams,
        response: newVersion,
      },
    },
    async (request) => ({
      version: await refreshCatalogueDraft(bureau, personOf(request), request.params.draftId),
    }),
  );
};
