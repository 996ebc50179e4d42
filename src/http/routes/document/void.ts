import Type from 'typebox';
import { voidDocument } from '../../../usecases/document/void-document.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, formData, id, text } from '../../schemas/common.ts';
import { document } from '../../schemas/document.ts';

export const voidAndReissue: Route = (http, bureau) => {
  http.post(
    '/api/documents/:documentId/void',
    {
      config: { access: { permission: 'document.void' } },
      schema: {
        tags: ['documents'],
        summary: '作废并重新出具 · Void a document and issue it again',
        params: closed({ documentId: id }),
        body: closed({ reason: text(500), corrections: Type.Optional(formData) }),
        response: { 200: document },
      },
    },
    async (request) => {
      const { reason, corrections } = request.body;
      const { documentId } = request.params;
      return voidDocument(bureau, personOf(request), { documentId, reason, ...given({ corrections }) });
    },
  );
};
