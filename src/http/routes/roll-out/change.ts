import Type from 'typebox';
import { rollBack, rollOutRelease } from '../../../usecases/release/roll-out-release.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, nothing } from '../../schemas/common.ts';
import { flowParams, newRollOut, why } from '../../schemas/release.ts';

export const setRollOut: Route = (http, bureau) => {
  http.put(
    '/api/roll-outs/:flow',
    {
      config: { access: { permission: 'process.release' } },
      schema: {
        tags: ['releases'],
        summary: '新件采用哪个发布：全部、按日期、按比例、按镇街或事项 · Which new cases take a release',
        params: flowParams,
        body: newRollOut,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await rollOutRelease(bureau, personOf(request), { flow: request.params.flow, ...request.body });
      return reply.code(204).send(null);
    },
  );
};

export const rollBackFlow: Route = (http, bureau) => {
  http.post(
    '/api/roll-outs/:flow/roll-back',
    {
      config: { access: { permission: 'process.release' } },
      schema: {
        tags: ['releases'],
        summary: '新件立即退回旧版 · Let every new case take the release before, at once',
        params: flowParams,
        body: closed({ why }),
        response: { 200: Type.Object({ release: Type.Integer() }) },
      },
    },
    async (request) => ({
      release: await rollBack(bureau, personOf(request), request.params.flow, request.body.why),
    }),
  );
};
