import Type from 'typebox';
import { recordInspection } from '../../../usecases/inspection/record-inspection.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey } from '../../schemas/common.ts';
import { findings } from '../../schemas/inspection.ts';

export const record: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/inspection',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['inspections'],
        summary:
          '提交踏勘记录并签名（同一标识只计一次） · Send the record of a visit and sign it; a submission counts once',
        params: closed({ jobKey: engineKey }),
        body: findings,
        response: { 201: Type.Object({ id: Type.String(), sha256: Type.String(), createdAt: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { jobKey } = request.params;
      const row = await recordInspection(bureau, personOf(request), { jobKey, ...request.body });
      return reply.code(201).send({ id: row.id, sha256: row.sha256, createdAt: row.createdAt });
    },
  );
};
