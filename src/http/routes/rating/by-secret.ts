import { rateCase } from '../../../usecases/rating/rate-case.ts';
import { caseOfSecret } from '../../case-of-secret.ts';
import type { Route } from '../../http.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed, text } from '../../schemas/common.ts';
import { rating, ratingState } from '../../schemas/rating.ts';
import { ratingStateOf } from '../../views/rating-view.ts';

export const rateBySecret: Route = (http, bureau) => {
  http.post(
    '/api/track/rating',
    {
      config: { access: 'case-secret', ...strictly(10) },
      schema: {
        tags: ['ratings'],
        summary: '凭办件编号和查询码评价（每件一次） · Rate a case by number and secret, once',
        body: closed({ number: text(64), secret: text(32), ...rating }),
        response: { 201: ratingState },
      },
    },
    async ({ body }, reply) => {
      const subject = await caseOfSecret(bureau, body);
      const { level, comment = '' } = body;
      const actor = { kind: 'applicant', id: `case:${subject.id}`, name: subject.applicantName } as const;
      await rateCase(bureau, actor, { caseId: subject.id, level, comment: comment.trim() });
      return reply.code(201).send(await ratingStateOf(bureau, subject));
    },
  );
};
