import Type from 'typebox';
import { listCopies } from '../../../store/copies.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, page, text } from '../../schemas/common.ts';
import { copiedCase, paging } from '../../schemas/queue.ts';
import { caseSummaries } from '../../views/case-view.ts';

const state = Type.Union([Type.Literal('unread'), Type.Literal('read'), Type.Literal('all')], { default: 'unread' });

export const listOfCopies: Route = (http, bureau) => {
  http.get(
    '/api/copies',
    {
      config: { access: { permission: 'case.read' } },
      schema: {
        tags: ['cases'],
        summary: '抄送给我的办件：待阅、已阅 · Cases shown to me for information, unread or read',
        querystring: closed({ state, item: Type.Optional(code), applicant: Type.Optional(text(50)), ...paging }),
        response: { 200: page(copiedCase) },
      },
    },
    async (request) => {
      const { state: read, item: itemCode, applicant, limit, cursor } = request.query;
      const marks = cursor === undefined ? undefined : fromCursor(cursor, 2);
      const after = marks === undefined ? undefined : { createdAt: marks[0]!, id: marks[1]! };
      const rows = await listCopies(bureau.store.read, {
        ...given({ itemCode, applicant: applicant?.trim(), after }),
        toId: personOf(request).id,
        state: read,
        limit,
      });
      const summaries = await caseSummaries(bureau, rows);
      const last = rows.at(-1);
      return {
        items: rows.map(({ copyId, byName: by, note, copiedAt, readAt }, at) => ({
          ...summaries[at]!,
          copyId,
          by,
          note,
          copiedAt,
          readAt,
        })),
        next: last === undefined || rows.length < limit ? null : toCursor(last.copiedAt, last.copyId),
      };
    },
  );
};
