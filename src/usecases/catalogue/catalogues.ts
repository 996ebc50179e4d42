import { parseCatalogue } from '../../domain/catalogue/parse-catalogue.ts';
import type { Catalogue } from '../../domain/catalogue/types.ts';
import { BureauError } from '../../errors.ts';
import { findCatalogue, saveCatalogue } from '../../store/releases.ts';
import type { Store } from '../../store/store.ts';

/** The bureau's standards: the version in force, and every earlier one that a case was filed under (LAW-03). */
export interface Catalogues {
  current: Catalogue;
  of(version: string): Promise<Catalogue>;
}

type Files = Record<string, string>;

/** Files that versions kept from earlier releases do not have; they are read with today's. */
const laterFiles = ['inspection-checks.csv'];

/** Checks the catalogue's files, keeps them as a version of their own, and opens all versions. Error: catalogue-invalid. */
export const openCatalogues = async (store: Store, files: Files, now: string): Promise<Catalogues> => {
  const current = parseCatalogue(files);
  await store.transaction((tx) =>
    saveCatalogue(tx, { version: current.version, files: JSON.stringify(files), createdAt: now }),
  );
  const versions = new Map([[current.version, current]]);
  return {
    current,
    of: async (version) => {
      const known = versions.get(version);
      if (known !== undefined) return known;
      const row = await findCatalogue(store.read, version);
      if (row === undefined) throw new BureauError('not-found', { what: `目录版本 ${version}` });
      const later = Object.fromEntries(laterFiles.map((file) => [file, files[file] ?? '']));
      const parsed = { ...parseCatalogue({ ...later, ...(JSON.parse(row.files) as Files) }), version };
      versions.set(version, parsed);
      return parsed;
    },
  };
};
