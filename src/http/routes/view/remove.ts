import { removeView } from '../../../usecases/view/remove-view.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing } from '../../schemas/common.ts';

export const removeSavedView: Route = (http, bureau) => {
  http.delete(
    '/api/views/:viewId',
    {
      config: { access: { permission: ['task.work', 'case.read'] } },
      schema: {
        tags: ['tasks'],
        summary: '删除视图 · Remove a saved view',
        params: closed({ viewId: id }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await removeView(bureau, personOf(request), request.params.viewId);
      return reply.code(204).send(null);
    },
  );
};
