import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { ratingState } from '../../schemas/rating.ts';
import { seeCase } from '../../see-case.ts';
import { ratingStateOf } from '../../views/rating-view.ts';

export const readRating: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/rating',
    {
      config: { access: { permission: ['case.read', 'own-case.read'] } },
      schema: {
        tags: ['ratings'],
        summary: '办件的评价和回访答复 · The rating of a case and the answer to it',
        params: closed({ caseId: id }),
        response: { 200: ratingState },
      },
    },
    async (request) => ratingStateOf(bureau, await seeCase(bureau, personOf(request), request.params.caseId)),
  );
};
