import Type from 'typebox';
import { columnsOf, rowsOf } from '../../../domain/catalogue/cells.ts';
import { catalogueFiles, schema } from '../../../domain/catalogue/schema.ts';
import { listCatalogueReleases } from '../../../store/catalogues.ts';
import { findUsers } from '../../../store/users.ts';
import { textsOfVersion, versionInForce } from '../../../usecases/catalogue/catalogues.ts';
import type { Route } from '../../http.ts';

const shown = 50;

export const readCatalogueInForce: Route = (http, bureau) => {
  http.get(
    '/api/catalogue',
    {
      config: { access: { permission: 'catalogue.read' } },
      schema: {
        tags: ['catalogue'],
        summary: '现行目录：各表与发布记录 · The catalogue in force: its tables and releases',
        response: {
          200: Type.Object({
            version: Type.String(),
            tables: Type.Array(
              Type.Object({
                file: Type.String(),
                rows: Type.Integer(),
                key: Type.Array(Type.String()),
                columns: Type.Array(Type.Object({ name: Type.String(), expected: Type.String() })),
              }),
            ),
            releases: Type.Array(
              Type.Object({
                seq: Type.Integer(),
                version: Type.String(),
                draftId: Type.Union([Type.String(), Type.Null()]),
                releasedBy: Type.String({ description: '空为来自目录文件夹 · empty: taken from the folder' }),
                releasedAt: Type.String(),
                note: Type.String(),
              }),
            ),
          }),
        },
      },
    },
    async () => {
      const { read } = bureau.store;
      const version = await versionInForce(read);
      const texts = await textsOfVersion(read, version);
      const releases = await listCatalogueReleases(read, shown);
      const people = await findUsers(
        read,
        releases.map(({ releasedBy }) => releasedBy),
      );
      const nameOf = new Map(people.map(({ id, name }) => [id, name]));
      return {
        version,
        tables: catalogueFiles.map((file) => {
          const columns: Record<string, { expected: string }> = schema[file].columns;
          return {
            file,
            rows: rowsOf(texts[file] ?? '').length,
            key: [...schema[file].key],
            columns: columnsOf(file).map((name) => ({ name, expected: columns[name]!.expected })),
          };
        }),
        releases: releases.map((row) => ({ ...row, releasedBy: nameOf.get(row.releasedBy) ?? '' })),
      };
    },
  );
};
