import Type from 'typebox';
import { possibleApprovers } from '../../../usecases/ballot/approvers.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey } from '../../schemas/common.ts';
import { seeTask } from '../../see-task.ts';

export const listApprovers: Route = (http, bureau) => {
  http.get(
    '/api/tasks/:jobKey/approvers',
    {
      config: { access: { permission: ['ballot.manage', 'ballot.vote'] } },
      schema: {
        tags: ['ballots'],
        summary: '可以会签的工作人员 · Staff who may be asked to sign',
        params: closed({ jobKey: engineKey }),
        response: {
          200: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), roles: Type.Array(Type.String()) })),
        },
      },
    },
    async (request) => {
      const { task } = await seeTask(bureau, personOf(request), request.params.jobKey);
      const users = await possibleApprovers(bureau.store.read, task);
      return users.map(({ id, name, roles }) => ({ id, name, roles: JSON.parse(roles) as string[] }));
    },
  );
};
