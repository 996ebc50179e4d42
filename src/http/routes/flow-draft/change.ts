import Type from 'typebox';
import { discardFlowDraft } from '../../../usecases/flow-draft/discard-flow-draft.ts';
import { renameFlowDraft } from '../../../usecases/flow-draft/rename-flow-draft.ts';
import { shareFlowDraft } from '../../../usecases/flow-draft/share-flow-draft.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing, text } from '../../schemas/common.ts';
import { draftParams } from '../../schemas/flow-draft.ts';

export const renameDraft: Route = (http, bureau) => {
  http.put(
    '/api/flow-drafts/:draftId/title',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['flow-drafts'],
        summary: '修改草稿标题 · Give a draft another title',
        params: draftParams,
        body: closed({ title: text(100) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await renameFlowDraft(bureau, personOf(request), request.params.draftId, request.body.title);
      return reply.code(204).send(null);
    },
  );
};

export const shareDraft: Route = (http, bureau) => {
  http.put(
    '/api/flow-drafts/:draftId/editors',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['flow-drafts'],
        summary: '设置共同编辑人（仅所有者） · Say who may edit beside the owner',
        params: draftParams,
        body: closed({ editors: Type.Array(id, { maxItems: 50 }) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await shareFlowDraft(bureau, personOf(request), request.params.draftId, request.body.editors);
      return reply.code(204).send(null);
    },
  );
};

export const discardDraftOfFlow: Route = (http, bureau) => {
  http.delete(
    '/api/flow-drafts/:draftId',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['flow-drafts'],
        summary: '丢弃草稿（仅所有者，历史保留） · Discard a draft',
        params: draftParams,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await discardFlowDraft(bureau, personOf(request), request.params.draftId);
      return reply.code(204).send(null);
    },
  );
};
