import Type from 'typebox';
import { maskText } from '../../../domain/masking.ts';
import { openIncidents } from '../../../store/engine-log.ts';
import type { Route } from '../../http.ts';

const incident = Type.Object({
  incidentKey: Type.String(),
  caseId: Type.String(),
  elementId: Type.String(),
  errorType: Type.String(),
  message: Type.String(),
  createdAt: Type.String(),
});

export const listIncidents: Route = (http, bureau) => {
  http.get(
    '/api/incidents',
    {
      config: { access: { permission: 'incident.read' } },
      schema: {
        tags: ['incidents'],
        summary: '未解决的异常 · Open incidents',
        response: { 200: Type.Array(incident) },
      },
    },
    async () => {
      const rows = await openIncidents(bureau.store.read, 200);
      return rows.map((row) => ({ ...row, message: maskText(row.message) }));
    },
  );
};
