import { Type } from 'typebox';
import { extendCase } from '../../../usecases/case/extend-case.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, text } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';

export const extend: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/extend',
    {
      config: { access: { permission: 'clock.extend' } },
      schema: {
        tags: ['cases'],
        summary: '延期一次，并书面告知理由（LAW-16） · Extend the limit once, with a written reason',
        params: closed({ caseId: id }),
        body: closed({
          workingDays: Type.Integer({ minimum: 1, maximum: 15 }),
          reason: text(500),
          authority: Type.Union([Type.Literal('bureau-head'), Type.Literal('government-head')]),
        }),
        response: { 200: closed({ documentId: id, number: text(100) }) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { id: caseId } = await seeCase(bureau, person, request.params.caseId);
      const notice = await extendCase(bureau, person, { caseId, ...request.body });
      return { documentId: notice.id, number: notice.number };
    },
  );
};
