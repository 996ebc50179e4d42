import Type from 'typebox';
import { addAbsence } from '../../../usecases/people/absences.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, day, id } from '../../schemas/common.ts';

export const add: Route = (http, bureau) => {
  http.post(
    '/api/absences',
    {
      config: { access: { permission: ['task.work', 'task.reassign', 'user.manage'] } },
      schema: {
        tags: ['users'],
        summary: '登记请假并指定代理人 · Enter an absence and its deputy',
        body: closed({ userId: id, deputyId: id, fromDay: day, toDay: day }),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => reply.code(201).send({ id: await addAbsence(bureau, personOf(request), request.body) }),
  );
};
