import { actorFor } from '../../../usecases/principal.ts';
import { rateCase } from '../../../usecases/rating/rate-case.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { rating, ratingState } from '../../schemas/rating.ts';
import { requireInPerson, seeCase } from '../../see-case.ts';
import { ratingStateOf } from '../../views/rating-view.ts';

export const rateByAccount: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/rating',
    {
      config: { access: { permission: 'own-case.read' } },
      schema: {
        tags: ['ratings'],
        summary: '评价办件（好差评，每件一次） · Rate a case, once',
        params: closed({ caseId: id }),
        body: closed(rating),
        response: { 201: ratingState },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const subject = await seeCase(bureau, person, request.params.caseId);
      requireInPerson(person, subject);
      const { level, comment = '' } = request.body;
      await rateCase(bureau, actorFor(person), { caseId: subject.id, level, comment: comment.trim() });
      return reply.code(201).send(await ratingStateOf(bureau, subject));
    },
  );
};
