import { guideOf } from '../../../domain/catalogue/guide.ts';
import { itemOf } from '../../../domain/catalogue/lookups.ts';
import { releaseInForce } from '../../../usecases/release/releases-in-force.ts';
import type { Route } from '../../http.ts';
import { closed, code } from '../../schemas/common.ts';
import { guide } from '../../schemas/item.ts';

export const readGuide: Route = (http, bureau) => {
  http.get(
    '/api/items/:code',
    {
      config: { access: 'public' },
      schema: {
        tags: ['items'],
        summary: '办事指南：依据、时限、材料、收费、救济 · Service guide of an item',
        params: closed({ code }),
        response: { 200: guide },
      },
    },
    async ({ params }) => {
      const { current } = bureau.catalogues;
      const release = await releaseInForce(bureau, itemOf(current, params.code).process);
      return { ...guideOf(current, params.code), form: await bureau.releases.form(release, 'application') };
    },
  );
};
