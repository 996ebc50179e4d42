import { BureauError } from '../../../errors.ts';
import { findFiles } from '../../../store/materials.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { disposition } from '../../schemas/file.ts';
import { sendFile } from '../../send-file.ts';

/** What one has uploaded oneself and not handed in yet. */
export const fetchOwnFile: Route = (http, bureau) => {
  http.get(
    '/api/files/:fileId',
    {
      config: { access: { permission: ['own-material.upload', 'case.file-for-applicant', 'task.work'] } },
      schema: {
        tags: ['materials'],
        summary: '查看本人上传的文件 · Look at one’s own upload',
        params: closed({ fileId: id }),
        querystring: closed({ disposition }),
      },
    },
    async (request, reply) => {
      const { fileId } = request.params;
      const [file] = await findFiles(bureau.store.read, [fileId]);
      if (file?.owner !== personOf(request).id) throw new BureauError('file-unknown', { file: fileId });
      const { name: fileName, mediaType, sha256 } = file;
      const stream = await bureau.files.open(sha256);
      return sendFile(reply, { stream, fileName, mediaType, sha256 }, request.query.disposition);
    },
  );
};
