import Type from 'typebox';
import { listReleaseRequests } from '../../../store/release-requests.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, cursor, id, limit, oneOf, page } from '../../schemas/common.ts';
import { releaseRequest } from '../../schemas/release.ts';
import { requestView } from '../../views/release-view.ts';

export const listRequests: Route = (http, bureau) => {
  http.get(
    '/api/release-requests',
    {
      config: { access: { permission: 'process.read' } },
      schema: {
        tags: ['releases'],
        summary: '发布申请，新的在前 · Requests for releases, newest first',
        querystring: closed({
          status: Type.Optional(oneOf('waiting', 'approved', 'released', 'sent-back', 'withdrawn', 'refused')),
          draft: Type.Optional(id),
          limit: Type.Optional(limit),
          cursor: Type.Optional(cursor),
        }),
        response: { 200: page(releaseRequest) },
      },
    },
    async (request) => {
      const { status, draft, limit: size = 20, cursor: mark } = request.query;
      const [askedAt = '', requestId = ''] = mark === undefined ? [] : fromCursor(mark, 2);
      const rows = await listReleaseRequests(bureau.store.read, {
        ...(status === undefined ? {} : { status }),
        ...(draft === undefined ? {} : { draftId: draft }),
        ...(mark === undefined ? {} : { before: { askedAt, id: requestId } }),
        limit: size,
      });
      const last = rows.length < size ? undefined : rows.at(-1);
      return {
        items: rows.map((row) => requestView(row, personOf(request))),
        next: last === undefined ? null : toCursor(last.askedAt, last.id),
      };
    },
  );
};
