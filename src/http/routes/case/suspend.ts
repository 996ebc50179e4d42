import Type from 'typebox';
import { pauseGrounds } from '../../../domain/clock-rules.ts';
import { suspendCase } from '../../../usecases/clock/suspend-case.ts';
import { viewOf } from '../../../usecases/document/list-documents.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, oneOf, text } from '../../schemas/common.ts';
import { document } from '../../schemas/document.ts';
import { seeCase } from '../../see-case.ts';

export const suspend: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/suspend',
    {
      config: { access: { permission: 'clock.pause' } },
      schema: {
        tags: ['cases'],
        summary: '挂起审批期限并书面告知（LAW-19） · Suspend the clock and tell the applicant in writing',
        params: closed({ caseId: id }),
        body: closed({
          ground: oneOf(...pauseGrounds),
          workingDays: Type.Integer({ minimum: 1, maximum: 365 }),
          reason: text(500),
        }),
        response: { 200: document },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { id: caseId } = await seeCase(bureau, person, request.params.caseId, 'clock.pause');
      return viewOf(bureau, await suspendCase(bureau, person, { caseId, ...request.body }));
    },
  );
};
