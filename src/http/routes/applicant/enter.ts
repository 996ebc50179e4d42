import Type from 'typebox';
import { enterApplicant } from '../../../usecases/applicant/enter-applicant.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { applicantInput } from '../../schemas/applicant.ts';

export const enter: Route = (http, bureau) => {
  http.post(
    '/api/applicants/entries',
    {
      config: { access: { permission: 'case.file-for-applicant' } },
      schema: {
        tags: ['applicants'],
        summary: '窗口登记新申请人（不开设账号） · Register a new applicant at the window, without an account',
        body: applicantInput,
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { email, ...rest } = request.body;
      const id = await enterApplicant(bureau, personOf(request), { ...rest, ...given({ email }) });
      return reply.code(201).send({ id });
    },
  );
};
