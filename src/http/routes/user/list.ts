import Type from 'typebox';
import { listUsers } from '../../../store/users.ts';
import type { Route } from '../../http.ts';
import { user } from '../../schemas/user.ts';

export const listStaff: Route = (http, bureau) => {
  http.get(
    '/api/users',
    {
      config: { access: { permission: ['user.manage', 'task.reassign', 'recusal.decide'] } },
      schema: { tags: ['users'], summary: '工作人员 · Staff', response: { 200: Type.Array(user) } },
    },
    async () => {
      const rows = await listUsers(bureau.store.read);
      return rows
        .filter(({ applicantId }) => applicantId === null)
        .map(({ id, username, name, roles, departments, status, demo }) => ({
          id,
          username,
          name,
          roles: JSON.parse(roles) as string[],
          departments: JSON.parse(departments) as string[],
          status,
          demo: demo === 1,
        }));
    },
  );
};
