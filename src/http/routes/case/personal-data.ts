import Type from 'typebox';
import { viewPersonalData } from '../../../usecases/people/view-personal-data.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';

const applicant = Type.Object({
  kind: Type.String(),
  name: Type.String(),
  identity: Type.String(),
  phone: Type.String(),
  address: Type.String(),
  email: Type.String(),
});
const agent = Type.Object({ name: Type.String(), identity: Type.String(), phone: Type.String() });

export const readPersonalData: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/personal-data',
    {
      config: { access: { permission: ['case.personal-data', 'own-case.read'] } },
      schema: {
        tags: ['cases'],
        summary: '办件个人信息（每次查看均记入全程纪实） · Personal data in full; each view is recorded',
        params: closed({ caseId: id }),
        response: {
          200: Type.Object({
            applicant,
            agent: Type.Union([agent, Type.Null()]),
            form: Type.Record(Type.String(), Type.Unknown()),
          }),
        },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { id: caseId } = await seeCase(bureau, person, request.params.caseId, 'case.personal-data');
      return viewPersonalData(bureau, person, caseId);
    },
  );
};
