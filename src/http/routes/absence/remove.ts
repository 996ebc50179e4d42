import { removeAbsence } from '../../../usecases/people/absences.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing } from '../../schemas/common.ts';

export const remove: Route = (http, bureau) => {
  http.delete(
    '/api/absences/:absenceId',
    {
      config: { access: { permission: ['task.work', 'task.reassign', 'user.manage'] } },
      schema: {
        tags: ['users'],
        summary: '撤销请假登记 · Take an absence back',
        params: closed({ absenceId: id }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await removeAbsence(bureau, personOf(request), request.params.absenceId);
      return reply.code(204).send(null);
    },
  );
};
