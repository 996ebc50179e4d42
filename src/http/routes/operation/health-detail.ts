import { BureauError } from '../../../errors.ts';
import type { Route } from '../../http.ts';
import { healthDetail } from '../../schemas/health.ts';
import { healthDetailOf } from '../../views/health-detail-view.ts';

export const readDetailedHealth: Route = (http, bureau) => {
  http.get(
    '/api/health/detail',
    {
      config: { access: { permission: 'health.read' } },
      schema: {
        tags: ['operation'],
        summary: '系统各部分的状态和告警 · Every part of the bureau, and the alarms that sound',
        response: { 200: healthDetail },
      },
    },
    async () => {
      const detail = await healthDetailOf(bureau);
      if (detail === null) throw new BureauError('not-ready', { reason: '数据库无应答 the database does not answer' });
      return detail;
    },
  );
};
