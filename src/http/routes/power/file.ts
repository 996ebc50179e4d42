import { fetchPower } from '../../../usecases/agency/fetch-power.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { disposition } from '../../schemas/file.ts';
import { sendFile } from '../../send-file.ts';

export const fetchPowerFile: Route = (http, bureau) => {
  http.get(
    '/api/powers/:powerId/file',
    {
      config: { access: { permission: ['application.file', 'case.file-for-applicant'] } },
      schema: {
        tags: ['powers'],
        summary: '授权委托书文件 · The document of a power of attorney',
        params: closed({ powerId: id }),
        querystring: closed({ disposition }),
      },
    },
    async (request, reply) =>
      sendFile(reply, await fetchPower(bureau, personOf(request), request.params.powerId), request.query.disposition),
  );
};
