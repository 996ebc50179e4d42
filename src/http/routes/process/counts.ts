import Type from 'typebox';
import { countActiveElements } from '../../../store/engine-log.ts';
import type { Route } from '../../http.ts';
import { releasedFlow } from '../../schemas/process.ts';

export const countElements: Route = (http, bureau) => {
  http.get(
    '/api/processes/:release/:flow/counts',
    {
      config: { access: { permission: ['process.read', 'statistics.read'] } },
      schema: {
        tags: ['processes'],
        summary: '各环节在办数量 · How many cases stand at each element',
        params: releasedFlow,
        response: { 200: Type.Array(Type.Object({ elementId: Type.String(), count: Type.Integer() })) },
      },
    },
    async ({ params: { release, flow } }) => {
      const { version } = await bureau.releases.released(release, flow);
      return countActiveElements(bureau.store.read, flow, version);
    },
  );
};
