import Type from 'typebox';
import type { Route } from '../../http.ts';

const answer = Type.Object({ ready: Type.Boolean() });

export const readReady: Route = (http, bureau) => {
  http.get(
    '/api/ready',
    {
      config: { access: 'public' },
      schema: {
        tags: ['operation'],
        summary: '此应用副本是否接受新请求（供代理询问） · Whether this copy takes new requests, for a proxy to ask',
        response: { 200: answer, 503: answer },
      },
    },
    async (_request, reply) =>
      bureau.duty === 'serving' ? reply.code(200).send({ ready: true }) : reply.code(503).send({ ready: false }),
  );
};
