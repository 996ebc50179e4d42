import { startRehearsal } from '../../../usecases/rehearsal/start-rehearsal.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { draftParams } from '../../schemas/flow-draft.ts';
import { rehearsalOrder, rehearsalStart } from '../../schemas/rehearsal.ts';

export const beginRehearsal: Route = (http, bureau) => {
  http.post(
    '/api/flow-drafts/:draftId/rehearsal',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['rehearsals'],
        summary: '演练草稿：在真实引擎上走一件样例，不留痕于业务 · Try a draft on the engine with an example case',
        params: draftParams,
        body: rehearsalOrder,
        response: { 201: rehearsalStart },
      },
    },
    async (request, reply) => {
      const order = { draftId: request.params.draftId, ...request.body };
      return reply.code(201).send(await startRehearsal(bureau, personOf(request), order));
    },
  );
};
