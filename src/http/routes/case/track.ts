import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { findCaseByNumber } from '../../../store/cases.ts';
import { isCaseSecret } from '../../../usecases/application/case-secret.ts';
import type { Route } from '../../http.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed, text, words } from '../../schemas/common.ts';
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
          }),
        },
      },
    },
    async ({ body }) => {
      const subject = await findCaseByNumber(bureau.store.read, body.number.normalize('NFKC').trim().toUpperCase());
      // Asked for a case that is not there as well, so that neither the answer nor its time tells which of the two is wrong.
      const right = await isCaseSecret(bureau, subject?.id ?? '', body.secret);
      if (subject === undefined || !right) throw new BureauError('case-secret-wrong');
      return trackOf(bureau, subject);
    },
  );
};
