import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { holdFileLock } from '../engine/broker/file-lock.ts';
import { BureauError } from '../errors.ts';

const patienceMs = 2_000;

/**
 * Makes the data folder and keeps a second application out of it, before anything in it is touched: SQLite and the
 * managed broker have one owner. Copies on PostgreSQL and a cluster of their own may share a folder.
 * Gives the function that lets go of it. Errors: data-folder-in-use, data-folder-unusable.
 */
export const holdFolder = async ({ dataDir, databaseUrl, zeebe, java }: Config): Promise<() => Promise<void>> => {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new BureauError('data-folder-unusable', { folder: dataDir, reason: (error as Error).message });
  }
  if (zeebe !== undefined && !databaseUrl.startsWith('sqlite:')) return () => Promise.resolve();
  const release = await holdFileLock(join(dataDir, 'application.lock'), java.path, patienceMs);
  if (release === undefined) throw new BureauError('data-folder-in-use', { folder: dataDir });
  return release;
};
