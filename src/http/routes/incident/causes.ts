import Type from 'typebox';
import { incidentCauses } from '../../../store/incidents.ts';
import type { Route } from '../../http.ts';
import { incidentCause } from '../../schemas/incident.ts';
import { causeViews } from '../../views/incident-view.ts';

const most = 200;

export const listIncidentCauses: Route = (http, bureau) => {
  http.get(
    '/api/incidents/causes',
    {
      config: { access: { permission: 'incident.read' } },
      schema: {
        tags: ['incidents'],
        summary: '未解决的异常按原因归并，多的在前 · Open incidents by cause, the most frequent first',
        response: { 200: Type.Array(incidentCause) },
      },
    },
    async () => causeViews(bureau, await incidentCauses(bureau.store.read, most)),
  );
};
