import Type from 'typebox';
import { compareReleases, mostCompared } from '../../../store/compare-releases.ts';
import { rollOutHistory } from '../../../store/roll-outs.ts';
import { versionsOf } from '../../../usecases/release/meaning-of-change.ts';
import type { Route } from '../../http.ts';
import { flowParams, releaseFigures, rollOut } from '../../schemas/release.ts';
import { figuresView, rollOutView } from '../../views/release-view.ts';

/** The newest releases of a flow that are compared, and the changes that are shown. */
const most = { releases: 5, changes: 50 };

export const listRollOuts: Route = (http, bureau) => {
  http.get(
    '/api/roll-outs/:flow',
    {
      config: { access: { permission: 'process.read' } },
      schema: {
        tags: ['releases'],
        summary: '新件采用规则的变更，新的在前 · Changes of what new cases of a flow take, newest first',
        params: flowParams,
        response: { 200: Type.Array(rollOut) },
      },
    },
    async (request) => (await rollOutHistory(bureau.store.read, request.params.flow, most.changes)).map(rollOutView),
  );
};

export const compareVersions: Route = (http, bureau) => {
  http.get(
    '/api/roll-outs/:flow/comparison',
    {
      config: { access: { permission: ['process.release', 'statistics.read'] } },
      schema: {
        tags: ['releases'],
        summary: `各发布最近${mostCompared}件的天数、不予许可、退回和差评，附95%区间 · Releases compared`,
        params: flowParams,
        response: { 200: Type.Array(releaseFigures) },
      },
    },
    async (request) => {
      const { flow } = request.params;
      const releases = (await versionsOf(bureau, flow)).slice(0, most.releases).map(({ release }) => release);
      return (await compareReleases(bureau.store.read, flow, releases)).map(figuresView);
    },
  );
};
