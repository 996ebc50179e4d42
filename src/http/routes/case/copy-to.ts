import Type from 'typebox';
import { copiesOfCase } from '../../../store/copies.ts';
import { copyRecipients, copyTo } from '../../../usecases/case/copy-to.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { colleague } from '../../schemas/queue.ts';
import { seeCase } from '../../see-case.ts';
import { colleagueView } from '../../views/colleague-view.ts';

const note = Type.String({ maxLength: 200, default: '' });

export const sendCopies: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/copies',
    {
      config: { access: { permission: 'case.copy' } },
      schema: {
        tags: ['cases'],
        summary: '抄送办件 · Show a case to colleagues for information',
        params: closed({ caseId: id }),
        body: closed({ to: Type.Array(id, { minItems: 1, maxItems: 20 }), note }),
        response: { 200: Type.Object({ sent: Type.Integer({ description: '新抄送人数 · how many got one' }) }) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { caseId } = request.params;
      await seeCase(bureau, person, caseId);
      return { sent: await copyTo(bureau, person, { caseId, ...request.body }) };
    },
  );
};

export const listCopiesOfCase: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/copies',
    {
      config: { access: { permission: 'case.read' } },
      schema: {
        tags: ['cases'],
        summary: '办件的抄送及可抄送人员 · Copies of a case, and colleagues whom it can be shown to',
        params: closed({ caseId: id }),
        response: {
          200: Type.Object({
            copies: Type.Array(
              Type.Object({
                id: Type.String(),
                to: Type.String(),
                toMe: Type.Boolean(),
                by: Type.String(),
                note: Type.String(),
                at: Type.String(),
                readAt: Type.Union([Type.String(), Type.Null()]),
              }),
            ),
            recipients: Type.Array(colleague),
          }),
        },
      },
    },
    async (request) => {
      const person = personOf(request);
      const subject = await seeCase(bureau, person, request.params.caseId);
      const { read } = bureau.store;
      const copies = await copiesOfCase(read, subject.id);
      return {
        copies: copies.map(({ id: copyId, toId, toName, byName, note: text, createdAt, readAt }) => ({
          id: copyId,
          to: toName,
          toMe: toId === person.id,
          by: byName,
          note: text,
          at: createdAt,
          readAt,
        })),
        recipients: (await copyRecipients(read, person, subject)).map(colleagueView),
      };
    },
  );
};
