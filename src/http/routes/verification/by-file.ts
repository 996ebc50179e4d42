import { BureauError } from '../../../errors.ts';
import { verifyByFile } from '../../../usecases/document/verify-document.ts';
import type { Route } from '../../http.ts';
import { strictly } from '../../plugins/limits.ts';
import { verification } from '../../schemas/document.ts';

/** Documents of the bureau are small; what is larger is none of them. Bytes. */
const fileSize = 8 * 1024 * 1024;

export const verifyFile: Route = (http, bureau) => {
  http.post(
    '/api/verification/file',
    {
      config: { access: 'public', ...strictly(20) },
      schema: {
        tags: ['verification'],
        summary: '上传PDF核验，改动一个字节也能发现 · Check a PDF by uploading it',
        consumes: ['multipart/form-data'],
        response: { 200: verification },
      },
    },
    async (request) => {
      const part = await request.file({ limits: { fileSize } });
      if (part === undefined) throw new BureauError('upload-missing');
      const bytes = await part.toBuffer().catch((error: unknown) => {
        if (part.file.truncated) throw new BureauError('file-too-large', { limit: fileSize });
        throw error;
      });
      return verifyByFile(bureau, bytes);
    },
  );
};
