import Type from 'typebox';
import { openFlowDraft } from '../../../usecases/flow-draft/open-flow-draft.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, text } from '../../schemas/common.ts';
import { draftFiles, flowName } from '../../schemas/flow-draft.ts';
import { bodyLimit } from './body-limit.ts';

export const openDraft: Route = (http, bureau) => {
  http.post(
    '/api/flow-drafts',
    {
      config: { access: { permission: 'process.draft' } },
      bodyLimit,
      schema: {
        tags: ['flow-drafts'],
        summary: '起草流程：修改现行流程、仿照新建或导入文件 · Begin a draft of a flow',
        body: closed({
          flow: flowName,
          title: text(100),
          from: Type.Optional(flowName),
          files: Type.Optional(draftFiles),
        }),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { flow, title, from, files = {} } = request.body;
      const given = Object.entries(files).map(([name, content]) => ({ name, content }));
      const id = await openFlowDraft(bureau, personOf(request), { flow, title, from, files: given });
      return reply.code(201).send({ id });
    },
  );
};
