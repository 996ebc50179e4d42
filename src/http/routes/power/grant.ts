import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { grantPower } from '../../../usecases/agency/grant-power.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { givenPower } from '../../schemas/applicant.ts';
import { closed, code, day, id, text } from '../../schemas/common.ts';
import { givenPowerView } from '../../views/applicant-view.ts';

export const grant: Route = (http, bureau) => {
  http.post(
    '/api/powers',
    {
      config: { access: { permission: ['application.file', 'case.file-for-applicant'] } },
      schema: {
        tags: ['powers'],
        summary: '登记授权委托（申请人本人，或窗口核对原件后） · Record a power of attorney',
        body: closed({
          applicantId: Type.Optional(id),
          agent: closed({ name: text(50), identity: text(32), phone: text(32) }),
          items: Type.Array(Type.Union([code, Type.Literal('*')]), { minItems: 1, maxItems: 50 }),
          fromDay: Type.Optional(day),
          toDay: day,
          fileId: id,
          originalSeen: Type.Optional(Type.Boolean()),
        }),
        response: { 201: givenPower },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { applicantId = person.applicantId, originalSeen = false, fromDay, ...rest } = request.body;
      if (applicantId === null) throw new BureauError('applicant-not-found', {}, 'applicantId');
      const row = await grantPower(bureau, person, { ...rest, ...given({ fromDay }), applicantId, originalSeen });
      return reply.code(201).send(givenPowerView(bureau, row));
    },
  );
};
