import Type from 'typebox';
import { commentsOfDraft } from '../../../store/flow-drafts.ts';
import { commentOnFlowDraft } from '../../../usecases/flow-draft/comment-on-flow-draft.ts';
import { resolveComment } from '../../../usecases/flow-draft/resolve-comment.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing } from '../../schemas/common.ts';
import { draftComment, draftParams, newComment } from '../../schemas/flow-draft.ts';
import { namesOf } from '../../views/flow-draft-view.ts';

/** As many as a page shows. */
const shown = 1_000;

export const listDraftComments: Route = (http, bureau) => {
  http.get(
    '/api/flow-drafts/:draftId/comments',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['flow-drafts'],
        summary: '草稿上的批注 · Comments on a draft',
        params: draftParams,
        response: { 200: Type.Array(draftComment) },
      },
    },
    async (request) => {
      const rows = await commentsOfDraft(bureau.store.read, request.params.draftId, shown);
      const nameOf = await namesOf(
        bureau,
        rows.map(({ authorId }) => authorId),
      );
      return rows.map(({ id: commentId, elementId, authorId, text, createdAt, resolvedAt }) => ({
        id: commentId,
        elementId,
        author: nameOf(authorId),
        text,
        createdAt,
        resolvedAt,
      }));
    },
  );
};

export const commentOnDraft: Route = (http, bureau) => {
  http.post(
    '/api/flow-drafts/:draftId/comments',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['flow-drafts'],
        summary: '批注环节或整个流程 · Comment on an element or the whole flow',
        params: draftParams,
        body: newComment,
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send({ id: await commentOnFlowDraft(bureau, personOf(request), request.params.draftId, request.body) }),
  );
};

export const resolveDraftCommentOf: Route = (http, bureau) => {
  http.post(
    '/api/flow-drafts/:draftId/comments/:commentId/resolve',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['flow-drafts'],
        summary: '批注已处理 · Mark a comment as settled',
        params: closed({ draftId: id, commentId: id }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { draftId, commentId } = request.params;
      await resolveComment(bureau, personOf(request), { draftId, id: commentId });
      return reply.code(204).send(null);
    },
  );
};
