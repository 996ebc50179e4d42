import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { catalogueDraft, judgeTexts, textsOfDraft } from '../../../usecases/catalogue/catalogue-draft.ts';
import { changeTables } from '../../../usecases/catalogue/change-catalogue-draft.ts';
import { readTables } from '../../../usecases/catalogue/import-tables.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { catalogueDraftParams, catalogueFile, catalogueJudgement, draftVersion } from '../../schemas/catalogue.ts';
import { closed } from '../../schemas/common.ts';

/** The whole catalogue takes a tenth of it. Bytes. */
const fileSize = 2 * 1024 * 1024;

export const importTables: Route = (http, bureau) => {
  http.post(
    '/api/catalogue-drafts/:draftId/import',
    {
      config: { access: { permission: 'catalogue.edit' } },
      schema: {
        tags: ['catalogue'],
        summary: '导入CSV或Excel：不带version只预览 · Bring in CSV or Excel; without a version only a preview',
        params: catalogueDraftParams,
        querystring: closed({ file: Type.Optional(catalogueFile), version: Type.Optional(draftVersion) }),
        consumes: ['multipart/form-data'],
        response: {
          200: Type.Object({
            ...catalogueJudgement.properties,
            version: Type.Union([Type.Integer(), Type.Null()]),
            tables: Type.Array(Type.String()),
          }),
        },
      },
    },
    async (request) => {
      const part = await request.file({ limits: { fileSize } });
      if (part === undefined) throw new BureauError('upload-missing');
      const bytes = await part.toBuffer().catch((error: unknown) => {
        if (part.file.truncated) throw new BureauError('file-too-large', { limit: fileSize });
        throw error;
      });
      const { file, version: seen } = request.query;
      const texts = await readTables({ name: part.filename, bytes, file });
      const { draftId: id } = request.params;
      const { before, after } = await textsOfDraft(bureau.store.read, await catalogueDraft(bureau.store.read, id));
      const { changes, problems } = await judgeTexts(bureau, before, { ...after, ...texts });
      const version =
        seen === undefined ? null : await changeTables(bureau, personOf(request), { id, seen }, () => texts);
      return { changes, problems, version, tables: Object.keys(texts) };
    },
  );
};
