import Type from 'typebox';
import { listPublications } from '../../../store/results.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { closed, cursor, limit, page } from '../../schemas/common.ts';

const notice = Type.Object({
  id: Type.String(),
  publishedAt: Type.String(),
  content: Type.Record(Type.String(), Type.Unknown()),
});

export const listOfPublications: Route = (http, bureau) => {
  http.get(
    '/api/publications',
    {
      config: { access: 'public' },
      schema: {
        tags: ['publications'],
        summary: '行政许可公示（已脱敏） · Public notices of decisions, masked',
        querystring: closed({ cursor: Type.Optional(cursor), limit }),
        response: { 200: page(notice) },
      },
    },
    async ({ query }) => {
      const [publishedAt = '', id = ''] = query.cursor === undefined ? [] : fromCursor(query.cursor, 2);
      const after = query.cursor === undefined ? undefined : { publishedAt, id };
      const rows = await listPublications(bureau.store.read, { ...given({ after }), limit: query.limit });
      const last = rows.at(-1);
      return {
        items: rows.map((row) => ({ ...row, content: JSON.parse(row.content) as Record<string, unknown> })),
        next: last === undefined || rows.length < query.limit ? null : toCursor(last.publishedAt, last.id),
      };
    },
  );
};
