import Type from 'typebox';
import { checkFlowDraft } from '../../../usecases/flow-draft/check-flow-draft.ts';
import { meaningOfFlowDraft } from '../../../usecases/flow-draft/meaning-of-flow-draft.ts';
import type { Route } from '../../http.ts';
import { draftMeaning, draftParams, lintFinding } from '../../schemas/flow-draft.ts';

export const checkDraft: Route = (http, bureau) => {
  http.get(
    '/api/flow-drafts/:draftId/findings',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['flow-drafts'],
        summary: '检查草稿：规则、法条、可迁移性 · What the rules find in a draft',
        params: draftParams,
        response: { 200: Type.Array(lintFinding) },
      },
    },
    async (request) => checkFlowDraft(bureau, request.params.draftId),
  );
};

export const readDraftMeaning: Route = (http, bureau) => {
  http.get(
    '/api/flow-drafts/:draftId/meaning',
    {
      config: { access: { permission: ['process.draft', 'process.release'] } },
      schema: {
        tags: ['flow-drafts'],
        summary: '改动的影响：逐项差异、指标压缩、在办件数 · What a draft would change',
        params: draftParams,
        response: { 200: draftMeaning },
      },
    },
    async (request) => meaningOfFlowDraft(bureau, request.params.draftId),
  );
};
