import { signatureHeader } from '../../../connectors/callback.ts';
import { recordPayment } from '../../../usecases/payment/record-payment.ts';
import type { Route } from '../../http.ts';
import { rawBodyOf, signatureOf } from '../../raw-body.ts';
import { nothing } from '../../schemas/common.ts';

export const takePayment: Route = (http, bureau) => {
  http.post(
    '/api/peers/payment',
    {
      config: { access: 'peer' },
      schema: {
        tags: ['peers'],
        summary: '支付平台回报缴费 · The payment platform reports a payment',
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const event = bureau.connectors.payment.readCallback(rawBodyOf(request), signatureOf(request, signatureHeader));
      await recordPayment(bureau, event);
      return reply.code(204).send(null);
    },
  );
};
