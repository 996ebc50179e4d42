import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { caseDetail } from '../../schemas/case.ts';
import { closed, id } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';
import { caseDetailOf } from '../../views/case-view.ts';

export const readCase: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId',
    {
      config: { access: { permission: ['case.read', 'own-case.read'] } },
      schema: {
        tags: ['cases'],
        summary: '办件详情（个人信息已脱敏） · A case, personal data masked',
        params: closed({ caseId: id }),
        response: { 200: caseDetail },
      },
    },
    async (request) => {
      const person = personOf(request);
      return caseDetailOf(bureau, await seeCase(bureau, person, request.params.caseId), person);
    },
  );
};
