import Type from 'typebox';
import { listFollowUps } from '../../../store/ratings.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, cursor, limit, page } from '../../schemas/common.ts';
import { followUp, followUpStatus } from '../../schemas/rating.ts';
import { departmentsOf } from '../../see-case.ts';
import { followUpViews } from '../../views/rating-view.ts';

export const listOfFollowUps: Route = (http, bureau) => {
  http.get(
    '/api/follow-ups',
    {
      config: { access: { permission: 'follow-up.handle' } },
      schema: {
        tags: ['ratings'],
        summary: '差评回访，先到期的在前 · Follow-ups of bad ratings, what is due first',
        querystring: closed({ status: Type.Optional(followUpStatus), cursor: Type.Optional(cursor), limit }),
        response: { 200: page(followUp) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { status = 'open', limit: size } = request.query;
      const [dueAt = '', id = ''] = request.query.cursor === undefined ? [] : fromCursor(request.query.cursor, 2);
      const rows = await listFollowUps(bureau.store.read, {
        ...given({ departments: departmentsOf(person), after: id === '' ? undefined : { dueAt, id } }),
        status,
        limit: size,
      });
      const last = rows.at(-1);
      return {
        items: await followUpViews(bureau, person, rows),
        next: last === undefined || rows.length < size ? null : toCursor(last.dueAt, last.id),
      };
    },
  );
};
