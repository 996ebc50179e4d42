import { signatureHeader } from '../../../connectors/callback.ts';
import { recordSupervisionReport } from '../../../usecases/supervision/record-report.ts';
import type { Route } from '../../http.ts';
import { rawBodyOf, signatureOf } from '../../raw-body.ts';
import { nothing } from '../../schemas/common.ts';

export const takeSupervision: Route = (http, bureau) => {
  http.post(
    '/api/peers/supervision',
    {
      config: { access: 'peer' },
      schema: {
        tags: ['peers'],
        summary: '监管部门回报接收或检查结果 · A supervising department acknowledges or reports',
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { supervision } = bureau.connectors;
      await recordSupervisionReport(
        bureau,
        supervision.readCallback(rawBodyOf(request), signatureOf(request, signatureHeader)),
      );
      return reply.code(204).send(null);
    },
  );
};
