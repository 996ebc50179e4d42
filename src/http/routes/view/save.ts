import { saveView } from '../../../usecases/view/save-view.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, text } from '../../schemas/common.ts';
import { savedView, viewFilters } from '../../schemas/queue.ts';

export const save: Route = (http, bureau) => {
  http.post(
    '/api/views',
    {
      config: { access: { permission: ['task.work', 'case.read'] } },
      schema: {
        tags: ['tasks'],
        summary: '保存视图（名称和筛选，至多30个） · Save a view: a name and filters, at most 30',
        body: closed({ name: text(40), filters: viewFilters }),
        response: { 201: savedView },
      },
    },
    async (request, reply) => {
      const { name, filters } = request.body;
      const view = await saveView(bureau, personOf(request), { name, filters });
      return reply.code(201).send({ id: view.id, name: view.name, filters });
    },
  );
};
