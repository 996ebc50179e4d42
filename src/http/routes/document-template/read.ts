import Type from 'typebox';
import { wordedKinds, wordsOf } from '../../../documents/kinds.ts';
import { wordingParts } from '../../../documents/wording/wording.ts';
import { documentKinds } from '../../../domain/document-kinds.ts';
import { templateDrafts, templateInForce, templateVersions } from '../../../store/document-templates.ts';
import { templateDraft } from '../../../usecases/document-template/draft-template.ts';
import type { TemplateDraft } from '../../../usecases/document-template/draft-template.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, oneOf, words } from '../../schemas/common.ts';
import {
  templateDraftParams,
  templateDraftView,
  templatePlace,
  templateVersionView,
  wordedKind,
} from '../../schemas/document-template.ts';
import { templateDraftOf, templateHistoryOf, templatePlacesOf } from '../../views/document-template-view.ts';

const mostVersions = 100;
const nameOf = (kind: keyof typeof documentKinds) => ({ zh: documentKinds[kind].zh, en: documentKinds[kind].en });

export const listOfTemplates: Route = (http, bureau) => {
  http.get(
    '/api/document-templates',
    {
      config: { access: { permission: 'template.edit' } },
      schema: {
        tags: ['document-templates'],
        summary: '文书模板：现行版本和在途修改 · Document templates: the version in force and changes on their way',
        response: {
          200: Type.Array(
            Type.Object({
              kind: wordedKind,
              name: words,
              version: Type.Integer({ description: '现行版本，0为内置 · in force; 0: the one the house brings' }),
              drafts: Type.Integer(),
            }),
          ),
        },
      },
    },
    async () => {
      const { read } = bureau.store;
      const drafts = await templateDrafts(read);
      return Promise.all(
        wordedKinds.map(async (kind) => ({
          kind,
          name: nameOf(kind),
          version: await templateInForce(read, kind),
          drafts: drafts.filter((draft) => draft.kind === kind).length,
        })),
      );
    },
  );
};

export const readTemplate: Route = (http, bureau) => {
  http.get(
    '/api/document-templates/:kind',
    {
      config: { access: { permission: 'template.edit' } },
      schema: {
        tags: ['document-templates'],
        summary: '一类文书的模板：占位词、历史版本、在途修改 · The template of a kind: placeholders, versions, drafts',
        params: closed({ kind: wordedKind }),
        response: {
          200: Type.Object({
            kind: wordedKind,
            name: words,
            partsUsed: Type.Array(oneOf(...wordingParts)),
            places: Type.Array(templatePlace),
            versions: Type.Array(templateVersionView),
            drafts: Type.Array(templateDraftView),
          }),
        },
      },
    },
    async (request) => {
      const { kind } = request.params;
      const { read } = bureau.store;
      const drafts = (await templateDrafts(read, kind)) as TemplateDraft[];
      return {
        kind,
        name: nameOf(kind),
        partsUsed: wordingParts.filter((part) => !wordsOf(kind).words.without.includes(part)),
        places: templatePlacesOf(kind),
        versions: templateHistoryOf(kind, await templateVersions(read, kind, mostVersions)),
        drafts: drafts.map((row) => templateDraftOf(row, personOf(request))),
      };
    },
  );
};

export const readTemplateDraft: Route = (http, bureau) => {
  http.get(
    '/api/document-template-drafts/:templateId',
    {
      config: { access: { permission: 'template.edit' } },
      schema: {
        tags: ['document-templates'],
        summary: '一份文书模板草稿 · One draft of a document template',
        params: templateDraftParams,
        response: { 200: Type.Object({ ...templateDraftView.properties, inForce: Type.Integer() }) },
      },
    },
    async (request) => {
      const { read } = bureau.store;
      const row = await templateDraft(read, request.params.templateId);
      return { ...templateDraftOf(row, personOf(request)), inForce: await templateInForce(read, row.kind) };
    },
  );
};
