import Type from 'typebox';
import { searchItems } from '../../../domain/catalogue/search.ts';
import type { Route } from '../../http.ts';
import { given } from '../../given.ts';
import { closed, code, oneOf } from '../../schemas/common.ts';
import { itemSummary } from '../../schemas/item.ts';

const domain = oneOf('market-entry', 'investment-construction', 'social', 'other');

export const listItems: Route = (http, bureau) => {
  http.get(
    '/api/items',
    {
      config: { access: 'public' },
      schema: {
        tags: ['items'],
        summary: '按名称、拼音或首字母查找事项 · Find items by Chinese, pinyin or initials',
        querystring: closed({
          q: Type.Optional(Type.String({ maxLength: 64 })),
          department: Type.Optional(code),
          domain: Type.Optional(domain),
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 200 }),
        }),
        response: { 200: Type.Object({ catalogueVersion: Type.String(), items: Type.Array(itemSummary) }) },
      },
    },
    async ({ query }) => {
      const { q: text, department, domain: topic, limit } = query;
      const catalogue = bureau.catalogues.current;
      const items = searchItems(catalogue, given({ text, department, domain: topic, limit }));
      return { catalogueVersion: catalogue.version, items };
    },
  );
};
