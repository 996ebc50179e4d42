import Type from 'typebox';
import { itemsOfPackage } from '../../../domain/catalogue/packages.ts';
import type { Route } from '../../http.ts';
import { closed, code } from '../../schemas/common.ts';

export const listPackageItems: Route = (http, bureau) => {
  http.post(
    '/api/packages/:code/items',
    {
      config: { access: 'public' },
      schema: {
        tags: ['items'],
        summary: '按回答得出需办事项 · The items of a package for these answers',
        params: closed({ code }),
        body: closed({ answers: Type.Record(Type.String({ maxLength: 64 }), Type.Boolean(), { maxProperties: 50 }) }),
        response: { 200: Type.Object({ items: Type.Array(Type.String()), workingDays: Type.Integer() }) },
      },
    },
    async ({ params, body }) => itemsOfPackage(bureau.catalogues.current, params.code, body.answers),
  );
};
