import Type from 'typebox';
import { filesOfLink } from '../../../store/upload-links.ts';
import { closeUploadLink, ownUploadLink } from '../../../usecases/upload-link/close-upload-link.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing } from '../../schemas/common.ts';

const params = closed({ linkId: id });
const access = { permission: 'case.file-for-applicant' } as const;

export const readLink: Route = (http, bureau) => {
  http.get(
    '/api/upload-links/:linkId',
    {
      config: { access },
      schema: {
        tags: ['materials'],
        summary: '手机上传链接收到的文件 · What has come through one’s own link',
        params,
        response: {
          200: Type.Object({
            expiresAt: Type.String(),
            files: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), size: Type.Integer() })),
          }),
        },
      },
    },
    async (request) => {
      const { id: linkId, expiresAt } = await ownUploadLink(
        bureau.store.read,
        personOf(request),
        request.params.linkId,
      );
      return { expiresAt, files: await filesOfLink(bureau.store.read, linkId) };
    },
  );
};

export const closeLink: Route = (http, bureau) => {
  http.delete(
    '/api/upload-links/:linkId',
    {
      config: { access },
      schema: {
        tags: ['materials'],
        summary: '提前关闭手机上传链接 · End one’s own link',
        params,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await closeUploadLink(bureau, personOf(request), request.params.linkId);
      return reply.code(204).send(null);
    },
  );
};
