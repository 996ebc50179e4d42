import type { Route } from '../../http.ts';
import { openMetrics } from '../../metrics.ts';

export const readMetrics: Route = (http, bureau) => {
  const metrics = openMetrics(http, bureau);
  http.get(
    '/metrics',
    {
      config: { access: 'operator' },
      schema: { tags: ['operation'], summary: 'Prometheus 指标 · Prometheus metrics' },
    },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.read()),
  );
};
