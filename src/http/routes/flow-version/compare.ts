import { compareVersions } from '../../../usecases/flow-draft/compare-versions.ts';
import type { VersionRef } from '../../../usecases/flow-draft/compare-versions.ts';
import { flowsInForce } from '../../../usecases/release/releases-in-force.ts';
import type { Bureau } from '../../../usecases/bureau.ts';
import type { Route } from '../../http.ts';
import { comparisonQuery, flowComparison } from '../../schemas/flow-version.ts';

const refOf = async (bureau: Bureau, flow: string, text: string): Promise<VersionRef> => {
  const [kind, name = '', version] = text.split('-');
  if (kind === 'release') return { release: Number(name) };
  if (kind === 'draft') return { draft: name, version: version === undefined ? undefined : Number(version) };
  return { release: (await flowsInForce(bureau)).releases.get(flow) ?? 0 };
};

export const compareFlowVersions: Route = (http, bureau) => {
  http.get(
    '/api/flow-comparisons',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['flow-drafts'],
        summary: '两个版本逐项对照，含在办件所在环节 · Two versions of a flow side by side',
        querystring: comparisonQuery,
        response: { 200: flowComparison },
      },
    },
    async ({ query: { flow, before, after } }) =>
      compareVersions(bureau, flow, {
        before: await refOf(bureau, flow, before),
        after: await refOf(bureau, flow, after),
      }),
  );
};
