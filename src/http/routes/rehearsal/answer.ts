import { answerStep } from '../../../usecases/rehearsal/answer-step.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, id, nothing } from '../../schemas/common.ts';
import { stepAnswer } from '../../schemas/rehearsal.ts';

export const answerRehearsalStep: Route = (http, bureau) => {
  http.post(
    '/api/rehearsals/:rehearsalId/steps/:jobKey',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['rehearsals'],
        summary: '演练中办理一个环节，或给出自动步骤的结果 · Answer an open step of a rehearsal',
        params: closed({ rehearsalId: id, jobKey: engineKey }),
        body: stepAnswer,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { rehearsalId, jobKey } = request.params;
      await answerStep(bureau, personOf(request), { id: rehearsalId, jobKey, answer: request.body });
      return reply.code(204).send(null);
    },
  );
};
