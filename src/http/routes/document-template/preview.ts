import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { WordedKind } from '../../../documents/kinds.ts';
import type { Wording } from '../../../documents/wording/wording.ts';
import { documentKinds } from '../../../domain/document-kinds.ts';
import type { Bureau } from '../../../usecases/bureau.ts';
import { templateDraft } from '../../../usecases/document-template/draft-template.ts';
import { previewTemplate } from '../../../usecases/document-template/preview-template.ts';
import { readParts, wordingOf } from '../../../usecases/document-template/wording-of.ts';
import type { Route } from '../../http.ts';
import { closed } from '../../schemas/common.ts';
import { templateDraftParams, templateVersionNumber, wordedKind } from '../../schemas/document-template.ts';
import { sendFile } from '../../send-file.ts';

const sendPreview = async (
  bureau: Bureau,
  reply: FastifyReply,
  kind: WordedKind,
  wording: Wording,
): Promise<FastifyReply> => {
  const { pdf, sha256 } = await previewTemplate(bureau, kind, wording);
  const fileName = `${documentKinds[kind].zh} 样张.pdf`;
  return sendFile(reply, { stream: Readable.from([pdf]), fileName, mediaType: 'application/pdf', sha256 }, 'inline');
};

export const previewDraft: Route = (http, bureau) => {
  http.get(
    '/api/document-template-drafts/:templateId/preview',
    {
      config: { access: { permission: 'template.edit' } },
      schema: {
        tags: ['document-templates'],
        summary: '用示例数据预览草稿（样张，不具有法律效力） · A draft as PDF, with example data, a specimen',
        params: templateDraftParams,
      },
    },
    async (request, reply) => {
      const { kind, parts } = await templateDraft(bureau.store.read, request.params.templateId);
      return sendPreview(bureau, reply, kind, readParts(parts));
    },
  );
};

export const previewVersion: Route = (http, bureau) => {
  http.get(
    '/api/document-templates/:kind/versions/:version/preview',
    {
      config: { access: { permission: 'template.edit' } },
      schema: {
        tags: ['document-templates'],
        summary: '用示例数据预览某一版本（样张，不具有法律效力） · A version as PDF, with example data, a specimen',
        params: closed({ kind: wordedKind, version: templateVersionNumber }),
      },
    },
    async (request, reply) => {
      const { kind, version } = request.params;
      const wording = (await wordingOf(bureau.store.read, kind, version))!;
      return sendPreview(bureau, reply, kind, wording);
    },
  );
};
