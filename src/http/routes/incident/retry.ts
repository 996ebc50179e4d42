import Type from 'typebox';
import { retryIncidents } from '../../../usecases/incident/retry-incidents.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey } from '../../schemas/common.ts';
import { retryResult } from '../../schemas/incident.ts';

export const retry: Route = (http, bureau) => {
  http.post(
    '/api/incidents/retry',
    {
      config: { access: { permission: 'incident.retry' } },
      schema: {
        tags: ['incidents'],
        summary: '重试异常环节，逐个给出流程引擎的答复 · Try incidents again, with the engine’s word on each',
        body: closed({ incidentKeys: Type.Array(engineKey, { minItems: 1, maxItems: 50 }) }),
        response: { 200: Type.Array(retryResult) },
      },
    },
    async (request) => retryIncidents(bureau, personOf(request), request.body.incidentKeys),
  );
};
