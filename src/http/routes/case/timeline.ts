import Type from 'typebox';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { timelineEntry } from '../../schemas/case.ts';
import { closed, id } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';
import { timelineOf } from '../../views/timeline-view.ts';

export const readTimeline: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/timeline',
    {
      config: { access: { permission: ['case.read', 'own-case.read'] } },
      schema: {
        tags: ['cases'],
        summary: '全程纪实 · The full record of a case',
        params: closed({ caseId: id }),
        response: { 200: Type.Array(timelineEntry) },
      },
    },
    async (request) => timelineOf(bureau, await seeCase(bureau, personOf(request), request.params.caseId)),
  );
};
