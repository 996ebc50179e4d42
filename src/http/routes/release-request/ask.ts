import type { AskedRelease } from '../../../usecases/release/request-release.ts';
import { requestRelease } from '../../../usecases/release/request-release.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed } from '../../schemas/common.ts';
import { draftFiles, draftParams, flowName, version } from '../../schemas/flow-draft.ts';
import { askedRelease, why } from '../../schemas/release.ts';
import { dryRunView } from '../../views/move-view.ts';
import { bodyLimit } from '../flow-draft/body-limit.ts';

const askedView = ({ dryRun, ...asked }: AskedRelease) => ({ ...asked, dryRun: dryRunView(dryRun) });

export const askReleaseOfDraft: Route = (http, bureau) => {
  http.post(
    '/api/flow-drafts/:draftId/release-requests',
    {
      config: { access: { permission: 'process.draft' } },
      schema: {
        tags: ['releases'],
        summary: '申请发布草稿：先过关口，再由另一人审批 · Ask for the release of a draft',
        params: draftParams,
        body: closed({ version, why }),
        response: { 201: askedRelease },
      },
    },
    async (request, reply) => {
      const order = { draft: request.params.draftId, ...request.body };
      return reply.code(201).send(askedView(await requestRelease(bureau, personOf(request), order)));
    },
  );
};

export const askReleaseOfFiles: Route = (http, bureau) => {
  http.post(
    '/api/release-requests',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      bodyLimit,
      schema: {
        tags: ['releases'],
        summary: '以文件申请发布流程 · Ask for the release of files of a flow',
        body: closed({ flow: flowName, files: draftFiles, why }),
        response: { 201: askedRelease },
      },
    },
    async (request, reply) => {
      const files = Object.entries(request.body.files).map(([name, content]) => ({ name, content }));
      const asked = await requestRelease(bureau, personOf(request), { ...request.body, files });
      return reply.code(201).send(askedView(asked));
    },
  );
};
