import { changeRetention } from '../../../usecases/administration/retention/change-retention.ts';
import { previewRetention } from '../../../usecases/administration/retention/preview-retention.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, nothing } from '../../schemas/common.ts';
import { retentionChange, retentionRule, retentionView } from '../../schemas/retention.ts';

const access = { permission: 'user.manage' } as const;

export const readRetention: Route = (http, bureau) => {
  http.get(
    '/api/retention',
    {
      config: { access },
      schema: {
        tags: ['administration'],
        summary: '保存期限和现在将清理的数量 · Retention rules, and how much would go now',
        response: { 200: retentionView },
      },
    },
    async () => previewRetention(bureau),
  );
};

export const changeOneRetention: Route = (http, bureau) => {
  http.put(
    '/api/retention/:rule',
    {
      config: { access },
      schema: {
        tags: ['administration'],
        summary: '修改保存天数 · Change how many days something is kept',
        params: closed({ rule: retentionRule }),
        body: retentionChange,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { revision: seen, days, reason } = request.body;
      await changeRetention(bureau, personOf(request), { rule: request.params.rule, seen, days, reason });
      return reply.code(204).send(null);
    },
  );
};
