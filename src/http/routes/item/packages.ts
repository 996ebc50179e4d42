import Type from 'typebox';
import type { Route } from '../../http.ts';

export const listPackages: Route = (http, bureau) => {
  http.get(
    '/api/packages',
    {
      config: { access: 'public' },
      schema: {
        tags: ['items'],
        summary: '套餐及其问题 · Packages and their questions',
        response: { 200: Type.Array(Type.Record(Type.String(), Type.Unknown())) },
      },
    },
    async () => [...bureau.catalogues.current.packages.values()].map((row) => ({ ...row })),
  );
};
