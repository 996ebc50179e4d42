import { retryIncident } from '../../../usecases/incident/retry-incident.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, nothing } from '../../schemas/common.ts';

export const retry: Route = (http, bureau) => {
  http.post(
    '/api/incidents/:incidentKey/retry',
    {
      config: { access: { permission: 'incident.retry' } },
      schema: {
        tags: ['incidents'],
        summary: '重试异常环节 · Try an incident again',
        params: closed({ incidentKey: engineKey }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await retryIncident(bureau, personOf(request), request.params.incidentKey);
      return reply.code(204).send(null);
    },
  );
};
