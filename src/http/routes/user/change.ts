import Type from 'typebox';
import { changeUser } from '../../../usecases/people/change-user.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing, text } from '../../schemas/common.ts';
import { departmentList, roleList } from '../../schemas/user.ts';

export const change: Route = (http, bureau) => {
  http.patch(
    '/api/users/:userId',
    {
      config: { access: { permission: 'user.manage' } },
      schema: {
        tags: ['users'],
        summary: '修改姓名、角色、部门 · Change name, roles, departments',
        params: closed({ userId: id }),
        body: closed({
          name: Type.Optional(text(50)),
          roles: Type.Optional(roleList),
          departments: Type.Optional(departmentList),
        }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await changeUser(bureau, personOf(request), request.params.userId, request.body);
      return reply.code(204).send(null);
    },
  );
};
