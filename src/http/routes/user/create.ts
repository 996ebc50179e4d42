import Type from 'typebox';
import { createUser } from '../../../usecases/people/create-user.ts';
import { actorFor } from '../../../usecases/principal.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, text } from '../../schemas/common.ts';
import { password, username } from '../../schemas/person.ts';
import { departmentList, roleList } from '../../schemas/user.ts';

export const create: Route = (http, bureau) => {
  http.post(
    '/api/users',
    {
      config: { access: { permission: 'user.manage' } },
      schema: {
        tags: ['users'],
        summary: '开设工作人员账号 · Open an account for a member of staff',
        body: closed({ username, name: text(50), password, roles: roleList, departments: departmentList }),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) =>
      reply.code(201).send({ id: await createUser(bureau, request.body, actorFor(personOf(request))) }),
  );
};
