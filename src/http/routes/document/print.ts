import { fetchDocument } from '../../../usecases/document/fetch-document.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { sendFile } from '../../send-file.ts';

export const print: Route = (http, bureau) => {
  http.post(
    '/api/documents/:documentId/print',
    {
      config: { access: { permission: 'document.print' } },
      schema: {
        tags: ['documents'],
        summary: '重新打印：同一份文件，逐字节相同 · Print again: the same bytes',
        params: closed({ documentId: id }),
      },
    },
    async (request, reply) =>
      sendFile(
        reply,
        await fetchDocument(bureau, personOf(request), request.params.documentId, 'print-document'),
        'inline',
      ),
  );
};
