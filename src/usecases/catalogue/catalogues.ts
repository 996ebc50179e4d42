import { createHash } from 'node:crypto';
import { createCalendar } from '../../domain/calendar.ts';
import { parseCatalogue } from '../../domain/catalogue/parse-catalogue.ts';
import type { Catalogue } from '../../domain/catalogue/types.ts';
import { BureauError } from '../../errors.ts';
import { insertCatalogueRelease, newestCatalogueRelease } from '../../store/catalogues.ts';
import { findCatalogue, saveCatalogue } from '../../store/releases.ts';
import { lockSetting, readSetting, writeSetting } from '../../store/settings.ts';
import type { Db, Store, Tx } from '../../store/store.ts';

/** The bureau's standards: the version in force, and every earlier one that a case was filed under (LAW-03). */
export interface Catalogues {
  current: Catalogue;
  /** A version with the calendar of today: which days are holidays is the law's for all cases, whenever they were filed. */
  of(version: string): Promise<Catalogue>;
  /** Takes what was released meanwhile, by this copy or another one. */
  reload(): Promise<void>;
}

export type CatalogueTexts = Record<string, string>;

/** Files that versions kept from earlier releases do not have; they are read with today's. */
const laterFiles = ['inspection-checks.csv'];

/** Held by whoever puts a catalogue into force. */
export const releaseLock = 'catalogue-folder';

/** The tables of a version as text. Error: not-found. */
export const textsOfVersion = async (db: Db | Tx, version: string): Promise<CatalogueTexts> => {
  const row = await findCatalogue(db, version);
  if (row === undefined) throw new BureauError('not-found', { what: `目录版本 ${version}` });
  return JSON.parse(row.files) as CatalogueTexts;
};

/** The version that new cases take, as every copy will know it. */
export const versionInForce = async (db: Db | Tx): Promise<string> => (await newestCatalogueRelease(db))!.version;

const hashesOf = (files: CatalogueTexts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
  );

/**
 * Puts the folder's tables into force where they changed since they were last taken; what the console has released in
 * other tables stays (ADR 17). Gives the version that it has put into force, if any. Error: catalogue-invalid.
 */
const takeFolder = async (tx: Tx, files: CatalogueTexts, now: string): Promise<Catalogue | undefined> => {
  await lockSetting(tx, releaseLock);
  const known = JSON.parse((await readSetting(tx, releaseLock)) || '{}') as Record<string, string>;
  const hashes = hashesOf(files);
  const changed = Object.entries(files).filter(([name]) => known[name] !== hashes[name]);
  const newest = await newestCatalogueRelease(tx);
  if (newest !== undefined && changed.length === 0) return undefined;
  const inForce = newest === undefined ? {} : await textsOfVersion(tx, newest.version);
  const texts = { ...inForce, ...Object.fromEntries(changed) };
  const catalogue = parseCatalogue(texts);
  const { version } = catalogue;
  await writeSetting(tx, releaseLock, JSON.stringify(hashes));
  if (newest?.version === version) return undefined;
  await saveCatalogue(tx, { version, files: JSON.stringify(texts), createdAt: now });
  const note = changed.map(([name]) => name).join(', ');
  await insertCatalogueRelease(tx, { version, draftId: null, releasedBy: '', releasedAt: now, note });
  return laterFiles.every((file) => file in texts) ? catalogue : undefined;
};

const withCalendarOf = (catalogue: Catalogue, current: Catalogue): Catalogue => ({
  ...catalogue,
  calendarDays: current.calendarDays,
  calendarYears: current.calendarYears,
  calendar: createCalendar({
    days: current.calendarDays,
    years: current.calendarYears,
    closingMinutes: catalogue.parameters['closing-time'],
  }),
});

/** Takes the folder's changes, and opens the version in force and all earlier ones. Error: catalogue-invalid. */
export const openCatalogues = async (store: Store, files: CatalogueTexts, now: string): Promise<Catalogues> => {
  const taken = await store.transaction((tx) => takeFolder(tx, files, now));
  // What has just been read need not be read again.
  const read = new Map(taken === undefined ? [] : [[taken.version, taken]]);
  const shown = new Map<string, { by: Catalogue; catalogue: Catalogue }>();
  const load = async (version: string): Promise<Catalogue> => {
    const known = read.get(version);
    if (known !== undefined) return known;
    const later = Object.fromEntries(laterFiles.map((file) => [file, files[file] ?? '']));
    const parsed = { ...parseCatalogue({ ...later, ...(await textsOfVersion(store.read, version)) }), version };
    read.set(version, parsed);
    return parsed;
  };
  const newest = await newestCatalogueRelease(store.read);
  let seq = newest!.seq;
  const catalogues: Catalogues = {
    current: await load(newest!.version),
    of: async (version) => {
      const by = catalogues.current;
      if (version === by.version) return by;
      const known = shown.get(version);
      if (known?.by === by) return known.catalogue;
      const catalogue = withCalendarOf(await load(version), by);
      shown.set(version, { by, catalogue });
      return catalogue;
    },
    reload: async () => {
      const release = await newestCatalogueRelease(store.read);
      if (release === undefined || release.seq <= seq) return;
      catalogues.current = await load(release.version);
      seq = Math.max(seq, release.seq);
    },
  };
  return catalogues;
};
