import Type from 'typebox';
import { clocksOfCase } from '../../../store/clocks.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { clock } from '../../schemas/case.ts';
import { closed, id } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';
import { clockView } from '../../views/clock-view.ts';

export const listClocks: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/clocks',
    {
      config: { access: { permission: ['case.read', 'own-case.read'] } },
      schema: {
        tags: ['cases'],
        summary: '办件时限：剩余、中止、亮灯 · The clocks of a case in words',
        params: closed({ caseId: id }),
        response: { 200: Type.Array(clock) },
      },
    },
    async (request) => {
      const subject = await seeCase(bureau, personOf(request), request.params.caseId);
      const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
      const now = bureau.clock.now();
      return (await clocksOfCase(bureau.store.read, subject.id)).map((row) => clockView(row, catalogue, now));
    },
  );
};
