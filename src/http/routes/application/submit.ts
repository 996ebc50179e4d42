import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { submitApplication } from '../../../usecases/application/submit-application.ts';
import type { GivenMaterial } from '../../../usecases/material/add-given-materials.ts';
import type { Route } from '../../http.ts';
import { given } from '../../given.ts';
import { applicantOf } from '../../own-applicant.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, formData, id, text } from '../../schemas/common.ts';

const applicant = closed({
  kind: Type.Optional(Type.Union([Type.Literal('person'), Type.Literal('organisation')])),
  name: Type.Optional(text(100)),
  identity: Type.Optional(text(32)),
  phone: Type.Optional(text(32)),
  address: Type.Optional(text(200)),
  email: Type.Optional(Type.String({ maxLength: 100 })),
});

/** A file, or that paper was received; neither or both is no material. */
const givenOf = (given: { code: string; fileId?: string; paper?: true }): GivenMaterial => {
  if ((given.fileId === undefined) === (given.paper === undefined))
    throw new BureauError('material-without-file', { material: given.code }, 'materials');
  return given.fileId === undefined ? { code: given.code, paper: true } : { code: given.code, fileId: given.fileId };
};

export const submit: Route = (http, bureau) => {
  http.post(
    '/api/applications',
    {
      config: { access: { permission: ['application.file', 'case.file-for-applicant'] } },
      schema: {
        tags: ['applications'],
        summary: '提交申请（申请人本人、持有效委托的代办人，或窗口代录） · File an application',
        body: closed({
          itemCode: code,
          applicantId: Type.Optional(id),
          applicant: Type.Optional(applicant),
          powerId: Type.Optional(id),
          agent: Type.Optional(closed({ name: text(50), identity: text(32), phone: text(32) })),
          form: formData,
          conditions: Type.Record(Type.String({ maxLength: 64 }), Type.Boolean(), { maxProperties: 100, default: {} }),
          materials: Type.Array(closed({ code, fileId: Type.Optional(id), paper: Type.Optional(Type.Literal(true)) }), {
            maxItems: 100,
            default: [],
          }),
          town: Type.Optional(code),
          requestId: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{8,64}$' })),
        }),
        response: {
          201: Type.Object({
            caseId: Type.String(),
            number: Type.Union([Type.String(), Type.Null()]),
            secret: Type.String({ description: '查询码，请妥善保管 · keep it to track the case' }),
          }),
        },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { itemCode, form, conditions = {}, materials = [], agent, powerId, town = '', requestId } = request.body;
      const receipt = await submitApplication(bureau, person, {
        ...given({ agent, powerId, requestId }),
        itemCode,
        applicant: await applicantOf(bureau, person, request.body.applicant, request.body.applicantId),
        form,
        conditions,
        materials: materials.map(givenOf),
        channel: person.applicantId === null ? 'window' : 'web',
        town,
      });
      return reply.code(201).send(receipt);
    },
  );
};
