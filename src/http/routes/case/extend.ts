import Type from 'typebox';
import { extendCase } from '../../../usecases/case/extend-case.ts';
import { viewOf } from '../../../usecases/document/list-documents.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, oneOf, text } from '../../schemas/common.ts';
import { document } from '../../schemas/document.ts';
import { seeCase } from '../../see-case.ts';

export const extend: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/extend',
    {
      config: { access: { permission: 'clock.extend' } },
      schema: {
        tags: ['cases'],
        summary: '批准延期一次并书面告知（LAW-16） · Extend the limit once and tell the applicant in writing',
        params: closed({ caseId: id }),
        body: closed({
          workingDays: Type.Integer({ minimum: 1, maximum: 30 }),
          reason: text(500),
          authority: oneOf('bureau-head', 'government-head'),
        }),
        response: { 200: document },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { id: caseId } = await seeCase(bureau, person, request.params.caseId, 'clock.extend');
      return viewOf(bureau, await extendCase(bureau, person, { caseId, ...request.body }));
    },
  );
};
