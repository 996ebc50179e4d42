import { provideMaterial } from '../../../usecases/material/provide-material.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, id, nothing } from '../../schemas/common.ts';

export const provide: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/materials',
    {
      config: { access: { permission: ['own-material.upload', 'case.file-for-applicant'] } },
      schema: {
        tags: ['materials'],
        summary: '补正或补交容缺材料 · Hand in a supplement or a deferred material',
        params: closed({ caseId: id }),
        body: closed({ code, fileId: id }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await provideMaterial(bureau, personOf(request), request.params.caseId, request.body);
      return reply.code(204).send(null);
    },
  );
};
