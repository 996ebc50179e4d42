import Type from 'typebox';
import { qrPath } from '../../../documents/render/qr-path.ts';
import { openUploadLink } from '../../../usecases/upload-link/open-upload-link.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed } from '../../schemas/common.ts';

export const openLink: Route = (http, bureau) => {
  http.post(
    '/api/upload-links',
    {
      config: { access: { permission: 'case.file-for-applicant' } },
      schema: {
        tags: ['materials'],
        summary: '为一份正在录入的申请开设手机上传链接（15分钟） · A link for photos from a phone, for one draft',
        body: closed({ draft: Type.String({ pattern: '^[A-Za-z0-9-]{8,64}$' }) }),
        response: {
          201: Type.Object({
            id: Type.String(),
            url: Type.String(),
            expiresAt: Type.String(),
            qr: Type.Object({ size: Type.Integer(), path: Type.String() }),
          }),
        },
      },
    },
    async (request, reply) => {
      const { link, token } = await openUploadLink(bureau, personOf(request), request.body.draft);
      // What stands behind the # never leaves the phone, so that no log holds the token.
      const base = bureau.config.publicUrl === '' ? `${request.protocol}://${request.host}` : bureau.config.publicUrl;
      const url = `${base}/hall/photos#${token}`;
      return reply.code(201).send({ id: link.id, url, expiresAt: link.expiresAt, qr: qrPath(url) });
    },
  );
};
