import Type from 'typebox';
import { entriesBefore } from '../../../store/record.ts';
import { administrationRecord } from '../../../usecases/administration/note-administration.ts';
import { fromCursor, toCursor, wholeOf } from '../../cursor.ts';
import type { Route } from '../../http.ts';
import { closed, cursor, limit, page, words } from '../../schemas/common.ts';
import { actWords } from '../../views/names.ts';

const entry = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  actor: Type.String(),
  act: Type.String(),
  actName: words,
  detail: Type.Record(Type.String(), Type.Unknown()),
});

export const readAdministration: Route = (http, bureau) => {
  http.get(
    '/api/administration/record',
    {
      config: { access: { permission: ['record.read', 'record.verify'] } },
      schema: {
        tags: ['administration'],
        summary: '管理操作记录，最新在前 · Acts of administration, the newest first',
        querystring: closed({ limit: Type.Optional(limit), cursor: Type.Optional(cursor) }),
        response: { 200: page(entry) },
      },
    },
    async ({ query: { limit: size = 20, cursor: mark } }) => {
      const before = mark === undefined ? undefined : wholeOf(fromCursor(mark, 1)[0]!);
      const rows = await entriesBefore(bureau.store.read, administrationRecord, { before, limit: size });
      const items = rows.map(({ seq, at, actorName, act, detail }) => ({
        seq,
        at,
        actor: actorName,
        act,
        actName: actWords(act),
        detail: JSON.parse(detail) as Record<string, unknown>,
      }));
      const last = rows.length < size ? undefined : rows.at(-1);
      return { items, next: last === undefined ? null : toCursor(String(last.seq)) };
    },
  );
};
