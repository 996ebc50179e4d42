import Type from 'typebox';
import { findUsers } from '../../../store/users.ts';
import { listAbsences } from '../../../usecases/people/absences.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';

const absence = Type.Object({
  id: Type.String(),
  userId: Type.String(),
  userName: Type.String(),
  deputyId: Type.String(),
  deputyName: Type.String(),
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
    async (request) => {
      const rows = await listAbsences(bureau, personOf(request));
      const ids = rows.flatMap(({ userId, deputyId }) => [userId, deputyId]);
      const names = new Map((await findUsers(bureau.store.read, ids)).map(({ id, name }) => [id, name]));
      return rows.map((row) => ({
        ...row,
        userName: names.get(row.userId) ?? '',
        deputyName: names.get(row.deputyId) ?? '',
      }));
    },
  );
};
