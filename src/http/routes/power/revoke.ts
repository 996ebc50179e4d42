import Type from 'typebox';
import { revokePower } from '../../../usecases/agency/revoke-power.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, nothing } from '../../schemas/common.ts';

export const revoke: Route = (http, bureau) => {
  http.post(
    '/api/powers/:powerId/revoke',
    {
      config: { access: { permission: ['application.file', 'case.file-for-applicant'] } },
      schema: {
        tags: ['powers'],
        summary: '撤销授权委托，立即生效 · Revoke a power of attorney, at once',
        params: closed({ powerId: id }),
        body: closed({ reason: Type.String({ maxLength: 500, default: '' }) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { reason } = request.body;
      await revokePower(bureau, personOf(request), { powerId: request.params.powerId, reason });
      return reply.code(204).send(null);
    },
  );
};
