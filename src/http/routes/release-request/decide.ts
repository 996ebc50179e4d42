import Type from 'typebox';
import { approveRequest } from '../../../usecases/release/approve-request.ts';
import { sendBackRequest, withdrawRequest } from '../../../usecases/release/settle-request.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, nothing, oneOf } from '../../schemas/common.ts';
import { requestParams, rollOutRule, why } from '../../schemas/release.ts';

export const approveRelease: Route = (http, bureau) => {
  http.post(
    '/api/release-requests/:requestId/approve',
    {
      config: { access: { permission: 'process.release' } },
      schema: {
        tags: ['releases'],
        summary: '批准发布（不得批准本人的申请）并指定新件如何采用 · Approve a request of somebody else',
        params: requestParams,
        body: closed({ rule: rollOutRule, reason: Type.Optional(Type.String({ maxLength: 500 })) }),
        response: { 200: Type.Object({ status: oneOf('approved', 'released', 'refused') }) },
      },
    },
    async (request) => {
      const { rule, reason = '' } = request.body;
      const status = await approveRequest(bureau, personOf(request), { id: request.params.requestId, rule, reason });
      return { status: status as 'approved' | 'released' | 'refused' };
    },
  );
};

export const sendBackRelease: Route = (http, bureau) => {
  http.post(
    '/api/release-requests/:requestId/send-back',
    {
      config: { access: { permission: 'process.release' } },
      schema: {
        tags: ['releases'],
        summary: '退回发布申请，说明理由 · Send a request back with the reason',
        params: requestParams,
        body: closed({ reason: why }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await sendBackRequest(bureau, personOf(request), request.params.requestId, request.body.reason);
      return reply.code(204).send(null);
    },
  );
};

export const withdrawRelease: Route = (http, bureau) => {
  http.post(
    '/api/release-requests/:requestId/withdraw',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['releases'],
        summary: '撤回本人的发布申请 · Withdraw one’s own request',
        params: requestParams,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await withdrawRequest(bureau, personOf(request), request.params.requestId);
      return reply.code(204).send(null);
    },
  );
};
