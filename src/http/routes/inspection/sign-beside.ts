import Type from 'typebox';
import { signBeside } from '../../../usecases/inspection/sign-beside.ts';
import type { Route } from '../../http.ts';
import { addressOf, personOf } from '../../person-of.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed, engineKey } from '../../schemas/common.ts';
import { recordHash } from '../../schemas/inspection.ts';
import { password, username } from '../../schemas/person.ts';

export const signBesideHolder: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/inspection/second-signature',
    {
      config: { access: { permission: 'task.work' }, ...strictly(60) },
      schema: {
        tags: ['inspections'],
        summary:
          '同行人员凭本人密码在同事的设备上签名 · The second inspector signs on a colleague’s device with the own password',
        params: closed({ jobKey: engineKey }),
        body: closed({ username, password, record: recordHash }),
        response: { 200: Type.Object({ userId: Type.String(), userName: Type.String() }) },
      },
    },
    async (request) => {
      const { id: userId, name: userName } = await signBeside(bureau, personOf(request), {
        jobKey: request.params.jobKey,
        ...request.body,
        address: addressOf(request),
      });
      return { userId, userName };
    },
  );
};
