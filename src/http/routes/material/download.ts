import { fetchMaterial } from '../../../usecases/material/fetch-material.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, id } from '../../schemas/common.ts';
import { disposition } from '../../schemas/file.ts';
import { seeCase } from '../../see-case.ts';
import { sendFile } from '../../send-file.ts';

export const downloadMaterial: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/materials/:code/file',
    {
      config: { access: { permission: ['material.read', 'own-case.read'] } },
      schema: {
        tags: ['materials'],
        summary: '下载材料文件 · Download a material',
        params: closed({ caseId: id, code }),
        querystring: closed({ disposition }),
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const subject = await seeCase(bureau, person, request.params.caseId, 'material.read');
      const file = await fetchMaterial(bureau, person, subject, request.params.code);
      return sendFile(reply, file, request.query.disposition);
    },
  );
};
