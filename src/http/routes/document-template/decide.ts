import Type from 'typebox';
import {
  discardTemplate,
  releaseTemplate,
  returnTemplate,
  submitTemplate,
} from '../../../usecases/document-template/decide-template.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, nothing, text } from '../../schemas/common.ts';
import { templateDraftParams, templateRevision } from '../../schemas/document-template.ts';

export const submitWording: Route = (http, bureau) => {
  http.post(
    '/api/document-template-drafts/:templateId/submit',
    {
      config: { access: { permission: 'template.edit' } },
      schema: {
        tags: ['document-templates'],
        summary: '提交审核 · Hand a template to another administrator',
        params: templateDraftParams,
        body: closed({ revision: templateRevision, reason: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { revision: seen, reason } = request.body;
      await submitTemplate(bureau, personOf(request), { id: request.params.templateId, seen, reason });
      return reply.code(204).send(null);
    },
  );
};

export const releaseWording: Route = (http, bureau) => {
  http.post(
    '/api/document-template-drafts/:templateId/release',
    {
      config: { access: { permission: 'template.release' } },
      schema: {
        tags: ['document-templates'],
        summary: '批准并启用（起草人、提交人不得批准） · Approve and put into force, by somebody else',
        params: templateDraftParams,
        body: closed({ revision: templateRevision, note: Type.Optional(text(500)) }),
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    async (request) => {
      const { revision: seen, note = '' } = request.body;
      const { templateId: id } = request.params;
      return { version: await releaseTemplate(bureau, personOf(request), { id, seen, note }) };
    },
  );
};

export const returnWording: Route = (http, bureau) => {
  http.post(
    '/api/document-template-drafts/:templateId/return',
    {
      config: { access: { permission: 'template.edit' } },
      schema: {
        tags: ['document-templates'],
        summary: '退回修改，或由提交人撤回 · Give a template back',
        params: templateDraftParams,
        body: closed({ revision: templateRevision, note: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { revision: seen, note } = request.body;
      await returnTemplate(bureau, personOf(request), { id: request.params.templateId, seen, note });
      return reply.code(204).send(null);
    },
  );
};

export const discardWording: Route = (http, bureau) => {
  http.delete(
    '/api/document-template-drafts/:templateId',
    {
      config: { access: { permission: 'template.edit' } },
      schema: {
        tags: ['document-templates'],
        summary: '放弃文书模板草稿 · Give a draft up',
        params: templateDraftParams,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await discardTemplate(bureau, personOf(request), request.params.templateId);
      return reply.code(204).send(null);
    },
  );
};
