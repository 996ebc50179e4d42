import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import Type from 'typebox';
import type { CatalogueFile } from '../../../domain/catalogue/schema.ts';
import { catalogueFiles } from '../../../domain/catalogue/schema.ts';
import { exportCsv, exportWorkbook } from '../../../usecases/catalogue/export-tables.ts';
import type { Route } from '../../http.ts';
import { catalogueFile } from '../../schemas/catalogue.ts';
import { closed, id, oneOf } from '../../schemas/common.ts';
import { sendFile } from '../../send-file.ts';
import { textsOf } from './texts-of.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const exportTables: Route = (http, bureau) => {
  http.get(
    '/api/catalogue/export',
    {
      config: { access: { permission: 'catalogue.read' } },
      schema: {
        tags: ['catalogue'],
        summary: '导出目录表（CSV一表，Excel一表或全部） · A table as CSV, one or all as Excel',
        querystring: closed({
          format: oneOf('csv', 'xlsx'),
          file: Type.Optional(catalogueFile),
          draft: Type.Optional(id),
        }),
        produces: ['text/csv', xlsx],
      },
    },
    async ({ query: { format, file, draft } }, reply) => {
      const texts = await textsOf(bureau.store, draft);
      const first: CatalogueFile = file ?? 'items.csv';
      const bytes =
        format === 'csv'
          ? exportCsv(first, texts)
          : await exportWorkbook(file === undefined ? catalogueFiles : [file], texts);
      const name = format === 'csv' ? first : `${(file ?? 'catalogue').replace('.csv', '')}.xlsx`;
      const download = {
        stream: Readable.from([bytes]),
        fileName: name,
        mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : xlsx,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
      return sendFile(reply, download, 'attachment');
    },
  );
};
