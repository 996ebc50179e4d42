import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Db, Dialect, Tx } from './database.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';

export type { Db, Tx } from './database.ts';

export interface Store {
  dialect: Dialect;
  url: string;
  read: Db;
  /**
   * Runs `work` in one transaction; serialisation failures and a busy database are tried again.
   * What was handed to `afterCommit` runs once the commit stands.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const pending = new WeakMap<Tx, (() => void)[]>();

/** Queues `effect` (a nudge, a live event) until the transaction is committed; a roll-back drops it. */
export const afterCommit = (tx: Tx, effect: () => void): void => {
  pending.get(tx)?.push(effect);
};

const retryable = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);
const attempts = 6;

const isRetryable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && retryable.has(String(error.code));

const runTransaction = async <T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    const effects: (() => void)[] = [];
    try {
      const result = await database.transact((tx) => {
        effects.length = 0;
        pending.set(tx, effects);
        return work(tx);
      });
      for (const effect of effects) effect();
      return result;
    } catch (error) {
      if (!isRetryable(error) || attempt === attempts) throw error;
      await sleep(Math.random() * 20 * 2 ** attempt);
    }
  }
};

/** Opens the database and brings it to the newest migration under a lock. */
export const openStore = async (url: string): Promise<Store> => {
  const database = await openDatabase(url, migrate);
  return {
    dialect: database.dialect,
    url,
    read: database.read,
    transaction: (work) => runTransaction(database, work),
    close: () => database.close(),
  };
};

/** Whether this handle speaks to PostgreSQL. */
export const isPostgres = (db: Db | Tx): boolean => db.client.config.client === 'pg';

type Results<T extends readonly (() => unknown)[]> = { -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> };

/**
 * Parts of a transaction that need nothing of each other. On SQLite their statements share the way to the database and
 * back; PostgreSQL's client takes one at a time. On SQLite all have ended when it resolves or rejects, so that a roll-back
 * is not overtaken; of several that fail the first in order is heard.
 */
export const together = async <T extends readonly (() => unknown)[]>(tx: Tx, ...parts: T): Promise<Results<T>> => {
  if (isPostgres(tx)) {
    const results: unknown[] = [];
    for (const part of parts) results.push(await part());
    return results as Results<T>;
  }
  const begun = parts.map(async (part) => part());
  await Promise.allSettled(begun);
  return Promise.all(begun) as Promise<Results<T>>;
};
