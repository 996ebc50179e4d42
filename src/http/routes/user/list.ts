import Type from 'typebox';
import { roles } from '../../../domain/permissions.ts';
import { searchStaff } from '../../../store/users.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import type { Route } from '../../http.ts';
import { closed, cursor, limit, oneOf, page, text } from '../../schemas/common.ts';
import { user } from '../../schemas/user.ts';

export const listStaff: Route = (http, bureau) => {
  http.get(
    '/api/users',
    {
      config: { access: { permission: ['user.manage', 'task.reassign', 'recusal.decide'] } },
      schema: {
        tags: ['users'],
        summary: '工作人员，按用户名分页 · Staff, by user name',
        querystring: closed({
          text: Type.Optional(text(50)),
          role: Type.Optional(oneOf(...roles.filter((role) => role !== 'applicant'))),
          limit: Type.Optional(limit),
          cursor: Type.Optional(cursor),
        }),
        response: { 200: page(user) },
      },
    },
    async ({ query }) => {
      const { limit: size = 20, cursor: mark, ...filter } = query;
      const after = mark === undefined ? {} : { after: fromCursor(mark, 1)[0]! };
      const rows = await searchStaff(bureau.store.read, { ...filter, ...after, limit: size });
      const items = rows.map(({ id, username, name, roles: held, departments, status, demo }) => ({
        id,
        username,
        name,
        roles: JSON.parse(held) as string[],
        departments: JSON.parse(departments) as string[],
        status,
        demo: demo === 1,
      }));
      const last = rows.length < size ? undefined : rows.at(-1);
      return { items, next: last === undefined ? null : toCursor(last.username) };
    },
  );
};
