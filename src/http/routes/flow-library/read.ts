import { libraryInForce } from '../../../usecases/release/library-in-force.ts';
import type { Route } from '../../http.ts';
import { flowLibrary } from '../../schemas/flow-draft.ts';

export const readFlowLibrary: Route = (http, bureau) => {
  http.get(
    '/api/flow-library',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['flow-drafts'],
        summary: '现行的流程、表单、决策和事项，供检查草稿 · What drafts are judged among',
        response: { 200: flowLibrary },
      },
    },
    async () => libraryInForce(bureau),
  );
};
