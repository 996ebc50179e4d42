import Type from 'typebox';
import type { Static } from 'typebox';
import { savedViewsOf } from '../../../store/saved-views.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import type { viewFilters } from '../../schemas/queue.ts';
import { savedView } from '../../schemas/queue.ts';

export const listViews: Route = (http, bureau) => {
  http.get(
    '/api/views',
    {
      config: { access: { permission: ['task.work', 'case.read'] } },
      schema: {
        tags: ['tasks'],
        summary: '本人保存的视图 · One’s own saved views',
        response: { 200: Type.Array(savedView) },
      },
    },
    async (request) =>
      (await savedViewsOf(bureau.store.read, personOf(request).id)).map(({ id, name, filters }) => ({
        id,
        name,
        filters: JSON.parse(filters) as Static<typeof viewFilters>,
      })),
  );
};
