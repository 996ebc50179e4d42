import Type from 'typebox';
import { pageOfIncidents } from '../../../store/incidents.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { closed, page } from '../../schemas/common.ts';
import { causeId, incident } from '../../schemas/incident.ts';
import { paging } from '../../schemas/queue.ts';
import { incidentViews } from '../../views/incident-view.ts';

export const listIncidents: Route = (http, bureau) => {
  http.get(
    '/api/incidents',
    {
      config: { access: { permission: 'incident.read' } },
      schema: {
        tags: ['incidents'],
        summary: '未解决的异常，旧的在前 · Open incidents, oldest first',
        querystring: closed({ cause: Type.Optional(causeId), ...paging }),
        response: { 200: page(incident) },
      },
    },
    async ({ query: { cause, cursor, limit } }) => {
      const [createdAt = '', incidentKey = ''] = cursor === undefined ? [] : fromCursor(cursor, 2);
      const after = cursor === undefined ? undefined : { createdAt, incidentKey };
      const rows = await pageOfIncidents(bureau.store.read, given({ causeId: cause, after, limit }));
      const last = rows.length < limit ? undefined : rows.at(-1);
      return {
        items: await incidentViews(bureau, rows),
        next: last === undefined ? null : toCursor(last.createdAt, last.incidentKey),
      };
    },
  );
};
