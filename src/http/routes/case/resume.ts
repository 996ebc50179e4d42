import { resumeCase } from '../../../usecases/clock/suspend-case.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing, text } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';

export const resume: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/resume',
    {
      config: { access: { permission: 'clock.pause' } },
      schema: {
        tags: ['cases'],
        summary: '恢复计时 · Let a suspended clock go on',
        params: closed({ caseId: id }),
        body: closed({ reason: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { id: caseId } = await seeCase(bureau, person, request.params.caseId, 'clock.pause');
      await resumeCase(bureau, person, { caseId, reason: request.body.reason });
      return reply.code(204).send(null);
    },
  );
};
