import { lockRows } from './lock.ts';
import type { Db, Tx } from './store.ts';

/** A flow as the engine knows it in this release. */
export interface ReleasedFlow {
  version: number;
  processDefinitionKey: string;
}

export interface ReleaseRow {
  id: number;
  contentHash: string;
  /** JSON: file name → text, as deployed. */
  files: string;
  /** JSON: file name → text, as their authors wrote it; null for a release of before these were kept. */
  sources?: string | null;
  /** JSON: process id → ReleasedFlow. */
  flows: string;
  createdAt: string;
  /** The request that it came of; null for a release of before there were requests. */
  requestId?: string | null;
}

export const findRelease = (db: Db | Tx, id: number): Promise<ReleaseRow | undefined> =>
  db<ReleaseRow>('releases').where({ id }).first();

export const findReleaseByHash = (db: Db | Tx, contentHash: string): Promise<ReleaseRow | undefined> =>
  db<ReleaseRow>('releases').where({ contentHash }).first();

export const newestRelease = (db: Db | Tx): Promise<ReleaseRow | undefined> =>
  db<ReleaseRow>('releases').orderBy('id', 'desc').first();

/** A release without its files. */
export type ReleaseSummaryRow = Omit<ReleaseRow, 'files' | 'sources'>;

/** The newest first. */
export const listReleases = (db: Db): Promise<ReleaseSummaryRow[]> =>
  db<ReleaseRow>('releases').orderBy('id', 'desc').select('id', 'contentHash', 'flows', 'createdAt', 'requestId');

/** Keeps the next number for a release; it is never given again, whatever becomes of the release. */
export const reserveRelease = async (tx: Tx): Promise<number> => {
  const newest = (await newestRelease(tx))?.id ?? 0;
  await tx('counters').insert({ name: 'release', value: newest }).onConflict('name').ignore();
  const { value } = (await lockRows(tx, tx('counters').where({ name: 'release' })).first()) as { value: number };
  const next = Math.max(Number(value), newest) + 1;
  await tx('counters').where({ name: 'release' }).update({ value: next });
  return next;
};

export const insertRelease = async (tx: Tx, row: ReleaseRow): Promise<void> => {
  await tx('releases').insert(row);
};

/** Adds what a release was made of, where it was not kept before. */
export const keepSources = async (tx: Tx, id: number, sources: string): Promise<void> => {
  await tx<ReleaseRow>('releases').where({ id, sources: null }).update({ sources });
};

export const saveCatalogue = async (
  tx: Tx,
  row: { version: string; files: string; createdAt: string },
): Promise<void> => {
  await tx('catalogues').insert(row).onConflict('version').ignore();
};

export const findCatalogue = async (
  db: Db | Tx,
  version: string,
): Promise<{ version: string; files: string } | undefined> => db('catalogues').where({ version }).first();
