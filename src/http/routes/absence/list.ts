import Type from 'typebox';
import { listAbsences } from '../../../usecases/people/absences.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';

const absence = Type.Object({
  id: Type.String(),
  userId: Type.String(),
  deputyId: Type.String(),
  fromDay: Type.String(),
  toDay: Type.String(),
});

export const listOfAbsences: Route = (http, bureau) => {
  http.get(
    '/api/absences',
    {
      config: { access: { permission: ['task.work', 'task.reassign', 'user.manage'] } },
      schema: {
        tags: ['users'],
        summary: '今日及以后的请假和代理 · Absences and deputies from today on',
        response: { 200: Type.Array(absence) },
      },
    },
    async (request) => listAbsences(bureau, personOf(request)),
  );
};
