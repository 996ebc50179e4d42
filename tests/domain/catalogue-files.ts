import { readFileSync } from 'node:fs';
import { catalogueFiles } from '../../src/domain/catalogue/schema.ts';
import { parseCatalogue } from '../../src/domain/catalogue/parse-catalogue.ts';
import type { Catalogue } from '../../src/domain/catalogue/types.ts';

const folder = new URL('../../processes/catalogue/', import.meta.url);

/** The catalogue of the project as texts by file name. */
export const readCatalogueFiles = (): Record<string, string> =>
  Object.fromEntries(catalogueFiles.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]));

let parsed: Catalogue | undefined;
/** The catalogue of the project, read once a test file. */
export const catalogue = (): Catalogue => (parsed ??= parseCatalogue(readCatalogueFiles()));
