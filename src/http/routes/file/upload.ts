import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { uploadFile } from '../../../usecases/material/upload-file.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';

export const upload: Route = (http, bureau) => {
  http.post(
    '/api/files',
    {
      config: { access: { permission: ['own-material.upload', 'case.file-for-applicant', 'task.work'] } },
      schema: {
        tags: ['materials'],
        summary: '上传一个文件（multipart，最大20MB） · Upload one file',
        consumes: ['multipart/form-data'],
        response: {
          201: Type.Object({
            id: Type.String(),
            sha256: Type.String(),
            mediaType: Type.String(),
            size: Type.Integer(),
            name: Type.String(),
          }),
        },
      },
    },
    async (request, reply) => {
      const part = await request.file();
      if (part === undefined) throw new BureauError('upload-missing');
      const { filename: name, mimetype: mediaType, file: stream } = part;
      try {
        const file = await uploadFile(bureau, personOf(request), { name, mediaType, stream });
        return await reply.code(201).send(file);
      } catch (error) {
        // What is left of a refused upload is read away, or the next request on this connection would wait behind it.
        request.raw.unpipe();
        request.raw.resume();
        throw error;
      }
    },
  );
};
