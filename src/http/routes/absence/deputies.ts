import Type from 'typebox';
import { listDeputies } from '../../../usecases/people/absences.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { colleagueView } from '../../views/colleague-view.ts';

export const listOfDeputies: Route = (http, bureau) => {
  http.get(
    '/api/absences/deputies',
    {
      config: { access: { permission: ['task.work', 'task.reassign', 'user.manage'] } },
      schema: {
        tags: ['users'],
        summary: '可以代理某人的工作人员 · Who may stand in for somebody',
        querystring: closed({ userId: id }),
        response: {
          200: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), roles: Type.Array(Type.String()) })),
        },
      },
    },
    async (request) => (await listDeputies(bureau, personOf(request), request.query.userId)).map(colleagueView),
  );
};
