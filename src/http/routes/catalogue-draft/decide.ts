import Type from 'typebox';
import {
  discardCatalogueDraft,
  releaseCatalogueDraft,
  returnCatalogueDraft,
  submitCatalogueDraft,
} from '../../../usecases/catalogue/decide-catalogue-draft.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { catalogueDraftParams, draftVersion } from '../../schemas/catalogue.ts';
import { closed, nothing, text } from '../../schemas/common.ts';

const note = Type.Optional(text(500));

export const submitDraft: Route = (http, bureau) => {
  http.post(
    '/api/catalogue-drafts/:draftId/submit',
    {
      config: { access: { permission: 'catalogue.edit' } },
      schema: {
        tags: ['catalogue'],
        summary: '提交审核 · Hand a change to another administrator',
        params: catalogueDraftParams,
        body: closed({ version: draftVersion, reason: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { version: seen, reason } = request.body;
      await submitCatalogueDraft(bureau, personOf(request), { id: request.params.draftId, seen, reason });
      return reply.code(204).send(null);
    },
  );
};

export const releaseDraft: Route = (http, bureau) => {
  http.post(
    '/api/catalogue-drafts/:draftId/release',
    {
      config: { access: { permission: 'catalogue.release' } },
      schema: {
        tags: ['catalogue'],
        summary: '批准并发布（提交人、修改人不得批准） · Approve and release, by somebody else',
        params: catalogueDraftParams,
        body: closed({ version: draftVersion, note }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { version: seen, note: words = '' } = request.body;
      await releaseCatalogueDraft(bureau, personOf(request), { id: request.params.draftId, seen, note: words });
      return reply.code(204).send(null);
    },
  );
};

export const returnDraft: Route = (http, bureau) => {
  http.post(
    '/api/catalogue-drafts/:draftId/return',
    {
      config: { access: { permission: 'catalogue.edit' } },
      schema: {
        tags: ['catalogue'],
        summary: '退回修改，或由提交人撤回 · Give a change back',
        params: catalogueDraftParams,
        body: closed({ version: draftVersion, note: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { version: seen, note: words } = request.body;
      await returnCatalogueDraft(bureau, personOf(request), { id: request.params.draftId, seen, note: words });
      return reply.code(204).send(null);
    },
  );
};

export const discardDraft: Route = (http, bureau) => {
  http.delete(
    '/api/catalogue-drafts/:draftId',
    {
      config: { access: { permission: 'catalogue.edit' } },
      schema: {
        tags: ['catalogue'],
        summary: '放弃目录变更 · Give a change up',
        params: catalogueDraftParams,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await discardCatalogueDraft(bureau, personOf(request), request.params.draftId);
      return reply.code(204).send(null);
    },
  );
};
