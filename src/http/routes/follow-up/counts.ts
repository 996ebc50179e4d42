import Type from 'typebox';
import { countFollowUps } from '../../../store/ratings.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { departmentsOf } from '../../see-case.ts';
import { given } from '../../given.ts';

const count = Type.Integer();

export const readFollowUpCounts: Route = (http, bureau) => {
  http.get(
    '/api/follow-ups/counts',
    {
      config: { access: { permission: 'follow-up.handle' } },
      schema: {
        tags: ['ratings'],
        summary: '差评回访的件数 · How many follow-ups of bad ratings there are',
        response: { 200: Type.Object({ open: count, taken: count, closed: count, most: count }) },
      },
    },
    async (request) => countFollowUps(bureau.store.read, given({ departments: departmentsOf(personOf(request)) })),
  );
};
