import { fetchDocument } from '../../../usecases/document/fetch-document.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { disposition } from '../../schemas/file.ts';
import { sendFile } from '../../send-file.ts';

export const fetchFile: Route = (http, bureau) => {
  http.get(
    '/api/documents/:documentId/file',
    {
      config: { access: { permission: ['document.read', 'own-document.fetch'] } },
      schema: {
        tags: ['documents'],
        summary: '取得文书PDF · Fetch the PDF of a document',
        params: closed({ documentId: id }),
        querystring: closed({ disposition }),
      },
    },
    async (request, reply) => {
      const file = await fetchDocument(bureau, personOf(request), request.params.documentId);
      return sendFile(reply, file, request.query.disposition);
    },
  );
};
