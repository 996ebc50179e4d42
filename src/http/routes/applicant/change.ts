import Type from 'typebox';
import { changeContact } from '../../../usecases/applicant/change-contact.ts';
import { changeName } from '../../../usecases/applicant/change-name.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing, text } from '../../schemas/common.ts';

export const changeContactOf: Route = (http, bureau) => {
  http.post(
    '/api/applicants/:applicantId/contact',
    {
      config: { access: { permission: ['case.file-for-applicant', 'application.file'] } },
      schema: {
        tags: ['applicants'],
        summary: '变更联系方式（原值脱敏后记入纪实） · Change contact data; the old value is recorded, masked',
        params: closed({ applicantId: id }),
        body: Type.Object(
          {
            phone: Type.Optional(text(32)),
            address: Type.Optional(text(200)),
            email: Type.Optional(Type.String({ maxLength: 100 })),
          },
          { additionalProperties: false, minProperties: 1 },
        ),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await changeContact(bureau, personOf(request), request.params.applicantId, given(request.body));
      return reply.code(204).send(null);
    },
  );
};

export const changeNameOf: Route = (http, bureau) => {
  http.post(
    '/api/applicants/:applicantId/name',
    {
      config: { access: { permission: 'case.file-for-applicant' } },
      schema: {
        tags: ['applicants'],
        summary: '工作人员核实后变更登记名称，须说明理由 · Change the registered name, with a reason',
        params: closed({ applicantId: id }),
        body: closed({ name: text(100), reason: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await changeName(bureau, personOf(request), { applicantId: request.params.applicantId, ...request.body });
      return reply.code(204).send(null);
    },
  );
};
