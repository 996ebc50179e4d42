import { readRequest } from '../../../usecases/release/read-request.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { releaseRequestDetail, requestParams } from '../../schemas/release.ts';
import { dryRunView } from '../../views/move-view.ts';
import { requestView } from '../../views/release-view.ts';

export const readOneRequest: Route = (http, bureau) => {
  http.get(
    '/api/release-requests/:requestId',
    {
      config: { access: { permission: 'process.read' } },
      schema: {
        tags: ['releases'],
        summary: '发布申请：差异、指标、检查结果、涉及的在办件 · A request as its reviewer sees it',
        params: requestParams,
        response: { 200: releaseRequestDetail },
      },
    },
    async (request) => {
      const { request: row, dryRun, ...rest } = await readRequest(bureau, request.params.requestId);
      return { ...requestView(row, personOf(request)), ...rest, dryRun: dryRunView(dryRun) };
    },
  );
};
