import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { powersOfApplicant } from '../../../store/powers.ts';
import { receivedPowers } from '../../../usecases/agency/list-powers.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { givenPower, receivedPower } from '../../schemas/applicant.ts';
import { closed, id } from '../../schemas/common.ts';
import { givenPowerView, receivedPowerView } from '../../views/applicant-view.ts';

export const listGivenPowers: Route = (http, bureau) => {
  http.get(
    '/api/powers',
    {
      config: { access: { permission: ['application.file', 'case.file-for-applicant'] } },
      schema: {
        tags: ['powers'],
        summary: '申请人的授权委托：本人的，或窗口查看 · Powers of attorney that an applicant has given',
        querystring: closed({ applicant: Type.Optional(id) }),
        response: { 200: Type.Array(givenPower) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const applicantId = request.query.applicant ?? person.applicantId;
      if (applicantId === null || (person.applicantId !== null && person.applicantId !== applicantId))
        throw new BureauError('applicant-not-found', {}, 'applicant');
      return (await powersOfApplicant(bureau.store.read, applicantId)).map((row) => givenPowerView(bureau, row));
    },
  );
};

export const listReceivedPowers: Route = (http, bureau) => {
  http.get(
    '/api/powers/received',
    {
      config: { access: { permission: 'application.file' } },
      schema: {
        tags: ['powers'],
        summary: '委托本人代办的有效委托 · Powers in force under which the account acts for others',
        response: { 200: Type.Array(receivedPower) },
      },
    },
    async (request) =>
      (await receivedPowers(bureau, personOf(request))).map((power) => receivedPowerView(bureau, power)),
  );
};
