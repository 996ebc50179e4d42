import Type from 'typebox';
import { keyOf, rowsOf } from '../../../domain/catalogue/cells.ts';
import { fromCursor, toCursor, wholeOf } from '../../cursor.ts';
import type { Route } from '../../http.ts';
import { catalogueFile } from '../../schemas/catalogue.ts';
import { closed, cursor, id, limit, page, text } from '../../schemas/common.ts';
import { textsOf } from './texts-of.ts';

export const readTable: Route = (http, bureau) => {
  http.get(
    '/api/catalogue/tables/:file',
    {
      config: { access: { permission: 'catalogue.read' } },
      schema: {
        tags: ['catalogue'],
        summary: '目录表的行，可查找（现行或草稿） · Rows of a table, in force or of a draft',
        params: closed({ file: catalogueFile }),
        querystring: closed({
          text: Type.Optional(text(100)),
          draft: Type.Optional(id),
          limit: Type.Optional(limit),
          cursor: Type.Optional(cursor),
        }),
        response: {
          200: page(Type.Object({ key: Type.String(), cells: Type.Record(Type.String(), Type.String()) })),
        },
      },
    },
    async ({ params: { file }, query: { text: wanted = '', draft, limit: size = 50, cursor: mark } }) => {
      const texts = await textsOf(bureau.store, draft);
      const from = mark === undefined ? 0 : wholeOf(fromCursor(mark, 1)[0]!);
      const needle = wanted.toLowerCase();
      const found = rowsOf(texts[file] ?? '').filter((cells) =>
        Object.values(cells).some((cell) => cell.toLowerCase().includes(needle)),
      );
      const items = found.slice(from, from + size).map((cells) => ({ key: keyOf(file, cells), cells }));
      return { items, next: from + size < found.length ? toCursor(String(from + size)) : null };
    },
  );
};
