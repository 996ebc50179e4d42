import Type from 'typebox';
import type { Route } from '../../http.ts';
import { releasedFlow } from '../../schemas/process.ts';

export const readFlow: Route = (http, bureau) => {
  http.get(
    '/api/processes/:release/:flow',
    {
      config: { access: { permission: 'process.read' } },
      schema: {
        tags: ['processes'],
        summary: '流程图、环节和表单 · A flow with its diagram, steps and forms',
        params: releasedFlow,
        response: {
          200: Type.Object({
            flow: Type.String(),
            version: Type.Integer(),
            xml: Type.String(),
            steps: Type.Array(Type.Unknown()),
            services: Type.Array(Type.Unknown()),
            forms: Type.Array(Type.Unknown()),
          }),
        },
      },
    },
    async ({ params: { release, flow } }) => {
      const { releases } = bureau;
      const { version } = await releases.released(release, flow);
      const { steps, services } = await releases.flow(release, flow);
      const formIds = [...new Set(steps.map(({ formId }) => formId).filter((id) => id !== ''))];
      const forms = await Promise.all(formIds.map((id) => releases.form(release, id)));
      return {
        flow,
        version,
        xml: await releases.xml(release, flow),
        steps: [...steps],
        services: [...services],
        forms,
      };
    },
  );
};
