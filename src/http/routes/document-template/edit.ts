import Type from 'typebox';
import { openTemplateDraft, saveTemplateDraft } from '../../../usecases/document-template/draft-template.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed } from '../../schemas/common.ts';
import {
  templateDraftParams,
  templateParts,
  templateRevision,
  templateVersionNumber,
  wordedKind,
} from '../../schemas/document-template.ts';

export const draftWording: Route = (http, bureau) => {
  http.post(
    '/api/document-templates/:kind/drafts',
    {
      config: { access: { permission: 'template.edit' } },
      schema: {
        tags: ['document-templates'],
        summary: '起草文书模板（from为历史版本，可恢复旧版） · Draft a template, from an earlier version where named',
        params: closed({ kind: wordedKind }),
        body: closed({ from: Type.Optional(templateVersionNumber) }),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { kind } = request.params;
      const { from } = request.body;
      const given = from === undefined ? { kind } : { kind, from };
      return reply.code(201).send({ id: await openTemplateDraft(bureau, personOf(request), given) });
    },
  );
};

export const saveWording: Route = (http, bureau) => {
  http.put(
    '/api/document-template-drafts/:templateId',
    {
      config: { access: { permission: 'template.edit' } },
      schema: {
        tags: ['document-templates'],
        summary:
          '保存文书模板草稿（校验占位词和法定内容） · Keep a draft; placeholders and what the law asks are checked',
        params: templateDraftParams,
        body: closed({ revision: templateRevision, baseVersion: templateVersionNumber, parts: templateParts }),
        response: { 200: Type.Object({ revision: Type.Integer() }) },
      },
    },
    async (request) => {
      const { revision: seen, baseVersion, parts } = request.body;
      const draft = { id: request.params.templateId, seen, baseVersion, parts };
      return { revision: await saveTemplateDraft(bureau, personOf(request), draft) };
    },
  );
};
