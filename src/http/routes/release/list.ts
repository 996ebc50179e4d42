import Type from 'typebox';
import type { Route } from '../../http.ts';
import { flowReleases } from '../../schemas/release.ts';
import { flowsView } from '../../views/release-view.ts';

export const listFlowReleases: Route = (http, bureau) => {
  http.get(
    '/api/releases',
    {
      config: { access: { permission: 'process.read' } },
      schema: {
        tags: ['releases'],
        summary: '各流程的发布、在办件数和新件采用规则 · Releases of each flow, and what new cases take',
        response: { 200: Type.Array(flowReleases) },
      },
    },
    async () => flowsView(bureau),
  );
};
