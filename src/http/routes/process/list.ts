import Type from 'typebox';
import { shanghaiDay } from '../../../domain/days.ts';
import { listReleases } from '../../../store/releases.ts';
import type { ReleasedFlow } from '../../../store/releases.ts';
import { flowsInForce } from '../../../usecases/release/releases-in-force.ts';
import type { Route } from '../../http.ts';
import { day } from '../../schemas/common.ts';

const flow = Type.Object({ flow: Type.String(), version: Type.Integer() });

export const listOfReleases: Route = (http, bureau) => {
  http.get(
    '/api/processes',
    {
      config: { access: { permission: 'process.read' } },
      schema: {
        tags: ['processes'],
        summary: '流程发布版本，新的在前 · Releases of the flows, newest first',
        response: {
          200: Type.Object({
            today: day,
            inForce: Type.Record(Type.String(), Type.Integer(), {
              description: '各流程今天采用的发布 · the release that stands for each flow today',
            }),
            releases: Type.Array(
              Type.Object({
                release: Type.Integer(),
                contentHash: Type.String(),
                createdAt: Type.String(),
                flows: Type.Array(flow),
              }),
            ),
          }),
        },
      },
    },
    async () => {
      const rows = await listReleases(bureau.store.read);
      return {
        today: shanghaiDay(bureau.clock.now()),
        inForce: Object.fromEntries((await flowsInForce(bureau)).releases),
        releases: rows.map(({ id, contentHash, createdAt, flows }) => ({
          release: id,
          contentHash,
          createdAt,
          flows: Object.entries(JSON.parse(flows) as Record<string, ReleasedFlow>).map(([name, { version }]) => ({
            flow: name,
            version,
          })),
        })),
      };
    },
  );
};
