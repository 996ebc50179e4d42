import Type from 'typebox';
import { incidentNow } from '../../../usecases/incident/incident-state.ts';
import type { Route } from '../../http.ts';
import { closed } from '../../schemas/common.ts';
import { retryResult } from '../../schemas/incident.ts';

const keys = Type.String({
  pattern: '^[0-9]{1,20}(?:,[0-9]{1,20}){0,49}$',
  maxLength: 1_050,
  description: '异常编号，逗号分隔，最多50个 · keys of incidents, up to 50, with commas between',
});

export const readIncidentStates: Route = (http, bureau) => {
  http.get(
    '/api/incidents/states',
    {
      config: { access: { permission: 'incident.read' } },
      schema: {
        tags: ['incidents'],
        summary: '异常的现状，以流程引擎的记录为准 · What has become of incidents, by the engine’s own record',
        querystring: closed({ keys }),
        response: { 200: Type.Array(Type.Omit(retryResult, ['error'])) },
      },
    },
    async ({ query }) => {
      const found = await Promise.all(query.keys.split(',').map((key) => incidentNow(bureau.store.read, key)));
      return found.filter((one) => one !== undefined);
    },
  );
};
