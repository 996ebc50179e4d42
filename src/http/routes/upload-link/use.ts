import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { linkOfToken, useUploadLink } from '../../../usecases/upload-link/use-upload-link.ts';
import type { Route } from '../../http.ts';
import { strictly } from '../../plugins/limits.ts';

/** The token travels in a header, which no log keeps. */
const tokenOf = (request: FastifyRequest): string => {
  const token = request.headers['x-upload-token'];
  if (typeof token !== 'string' || !/^[\w-]{43}$/u.test(token)) throw new BureauError('upload-link-ended');
  return token;
};

export const lookAtLink: Route = (http, bureau) => {
  http.get(
    '/api/phone-uploads',
    {
      config: { access: 'public', ...strictly(60) },
      schema: {
        tags: ['materials'],
        summary: '手机上传链接是否有效（令牌在请求头 x-upload-token） · Whether a link for photos lasts',
        response: { 200: Type.Object({ expiresAt: Type.String() }) },
      },
    },
    async (request) => linkOfToken(bureau, tokenOf(request)),
  );
};

export const uploadByPhone: Route = (http, bureau) => {
  http.post(
    '/api/phone-uploads',
    {
      config: { access: 'public', ...strictly(60) },
      schema: {
        tags: ['materials'],
        summary: '手机上传一张照片（multipart，令牌在请求头 x-upload-token） · Send one photo through a link',
        consumes: ['multipart/form-data'],
        response: { 201: Type.Object({ name: Type.String(), size: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const token = tokenOf(request);
      if (!request.isMultipart()) throw new BureauError('upload-missing');
      // Looked at before a byte is taken.
      await linkOfToken(bureau, token);
      const part = await request.file();
      if (part === undefined) throw new BureauError('upload-missing');
      const { filename: name, mimetype: mediaType, file: stream } = part;
      try {
        return await reply.code(201).send(await useUploadLink(bureau, token, { name, mediaType, stream }));
      } catch (error) {
        // What is left of a refused upload is read away, or the next request on this connection would wait behind it.
        request.raw.unpipe();
        request.raw.resume();
        throw error;
      }
    },
  );
};
