import Type from 'typebox';
import { registerApplicant } from '../../../usecases/people/register-applicant.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed, oneOf, text } from '../../schemas/common.ts';
import { password, username } from '../../schemas/person.ts';

const applicant = closed({
  kind: oneOf('person', 'organisation'),
  name: text(100),
  identity: text(32),
  phone: text(32),
  address: text(200),
  email: Type.Optional(Type.String({ maxLength: 100 })),
});

export const register: Route = (http, bureau) => {
  http.post(
    '/api/applicants',
    {
      config: { access: 'public', ...strictly(20) },
      schema: {
        tags: ['applicants'],
        summary: '开设申请人账号（窗口核验身份；演示模式可自行注册） · Open an account for an applicant',
        body: closed({ username, password, applicant }),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { username: name, password: secret, applicant: fields } = request.body;
      const { email, ...rest } = fields;
      const registration = { username: name, password: secret, applicant: { ...rest, ...given({ email }) } };
      return reply.code(201).send({ id: await registerApplicant(bureau, request.person ?? undefined, registration) });
    },
  );
};
