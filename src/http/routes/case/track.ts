import Type from 'typebox';
import { caseOfSecret } from '../../case-of-secret.ts';
import type { Route } from '../../http.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed, text, words } from '../../schemas/common.ts';
import { ratingState } from '../../schemas/rating.ts';
import { trackOf } from '../../views/track-view.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);
const step = Type.Object({
  elementId: Type.String(),
  name: Type.String(),
  status: Type.String(),
  createdAt: Type.String(),
  endedAt: orNull,
});

export const track: Route = (http, bureau) => {
  http.post(
    '/api/track',
    {
      config: { access: 'case-secret', ...strictly(10) },
      schema: {
        tags: ['cases'],
        summary: '凭办件编号和查询码查询进度 · Track a case by number and secret',
        body: closed({ number: text(64), secret: text(32) }),
        response: {
          200: Type.Object({
            number: Type.String(),
            itemName: Type.String(),
            status: Type.String(),
            statusName: words,
            filedAt: Type.String(),
            acceptedAt: orNull,
            decidedAt: orNull,
            closedAt: orNull,
            dueAt: orNull,
            waitsForApplicant: Type.Boolean(),
            steps: Type.Array(step),
            rating: ratingState,
          }),
        },
      },
    },
    async ({ body }) => trackOf(bureau, await caseOfSecret(bureau, body)),
  );
};
