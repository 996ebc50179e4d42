import Type from 'typebox';
import { listDocuments } from '../../../usecases/document/list-documents.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { document } from '../../schemas/document.ts';

export const listOfDocuments: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/documents',
    {
      config: { access: { permission: ['document.read', 'own-document.fetch'] } },
      schema: {
        tags: ['documents'],
        summary: '办件文书 · Documents of a case',
        params: closed({ caseId: id }),
        response: { 200: Type.Array(document) },
      },
    },
    async (request) => listDocuments(bureau, personOf(request), request.params.caseId),
  );
};
