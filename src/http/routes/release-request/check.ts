import Type from 'typebox';
import { tryRelease } from '../../../usecases/release/request-release.ts';
import { openDraftFiles } from '../../../usecases/flow-draft/files-of-draft.ts';
import type { Route } from '../../http.ts';
import { draftParams, lintFinding } from '../../schemas/flow-draft.ts';
import { releaseDryRun } from '../../schemas/release.ts';
import { dryRunView } from '../../views/move-view.ts';

export const checkReleaseOfDraft: Route = (http, bureau) => {
  http.get(
    '/api/flow-drafts/:draftId/release-check',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['releases'],
        summary: '发布关口对草稿的意见 · What the gate says of a draft',
        params: draftParams,
        response: {
          200: Type.Object({
            flows: Type.Array(Type.String()),
            findings: Type.Array(lintFinding),
            dryRun: Type.Array(releaseDryRun),
          }),
        },
      },
    },
    async (request) => {
      const { flow, own } = await openDraftFiles(bureau, request.params.draftId);
      const { touched, findings, dryRun } = await tryRelease(bureau, flow, own);
      return { flows: touched.map((one) => one.flow), findings, dryRun: dryRunView(dryRun) };
    },
  );
};
