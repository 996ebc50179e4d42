import Type from 'typebox';
import { draftVersionsOfFlow } from '../../../store/flow-drafts.ts';
import { listReleases } from '../../../store/releases.ts';
import { flowsInForce } from '../../../usecases/release/releases-in-force.ts';
import type { Route } from '../../http.ts';
import { flowVersion, versionsQuery } from '../../schemas/flow-version.ts';

/** As many as a list to choose from can hold. */
const shown = 200;

export const listFlowVersions: Route = (http, bureau) => {
  http.get(
    '/api/flow-versions',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['flow-drafts'],
        summary: '流程的各个版本：发布的和草稿的，新的在前 · Versions of a flow, released and drafted, newest first',
        querystring: versionsQuery,
        response: { 200: Type.Array(flowVersion) },
      },
    },
    async ({ query: { flow } }) => {
      const { read } = bureau.store;
      const current = (await flowsInForce(bureau)).releases.get(flow);
      const releases = (await listReleases(read)).filter(({ flows }) => flow in (JSON.parse(flows) as object));
      const drafted = await draftVersionsOfFlow(read, flow, shown);
      return [
        ...releases.map(({ id, createdAt }) => ({
          ref: `release-${id}`,
          kind: 'release' as const,
          number: id,
          inForce: id === current,
          title: '',
          note: '',
          at: createdAt,
        })),
        ...drafted.map(({ draftId, version, title, note, savedAt }) => ({
          ref: `draft-${draftId}-${version}`,
          kind: 'draft' as const,
          number: version,
          inForce: false,
          title,
          note,
          at: savedAt,
        })),
      ];
    },
  );
};
