import Type from 'typebox';
import { searchPackages } from '../../../domain/catalogue/search.ts';
import type { Route } from '../../http.ts';
import { closed } from '../../schemas/common.ts';

export const listPackages: Route = (http, bureau) => {
  http.get(
    '/api/packages',
    {
      config: { access: 'public' },
      schema: {
        tags: ['items'],
        summary:
          '套餐及其问题，可按名称、拼音或首字母查找 · Packages and their questions, found by word, pinyin or initials',
        querystring: closed({ q: Type.Optional(Type.String({ maxLength: 64 })) }),
        response: { 200: Type.Array(Type.Record(Type.String(), Type.Unknown())) },
      },
    },
    async ({ query: { q = '' } }) => searchPackages(bureau.catalogues.current, q).map((row) => ({ ...row })),
  );
};
