import type { Knex } from 'knex';
import type { SqliteConnection } from './keep-statements.ts';
import { runLean } from './lean-runner.ts';

type Tx = Knex.Transaction;

export interface Writer {
  /** Runs `work` in a transaction; resolves once it is on disk. `work` may be run again when what it shared failed. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Entry {
  work: (tx: Tx) => Promise<unknown>;
  /** Runs with no other, after a commit that it shared has failed. */
  alone: boolean;
  value?: unknown;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/** Transactions that share a commit at most; more would let the first wait too long. */
const most = 16;

/** Methods of statements that leave nothing to roll back. */
const reading = new Set(['select', 'first', 'pluck']);

/**
 * Transactions on SQLite's one writing connection, one after the other. Those that wait share a commit, because a commit
 * waits for the disk, and nobody hears of success before the common commit is on disk. One that fails before it has
 * written is left out of the group; one that fails later takes what the group has written back with it, and the others
 * run again. Savepoints would spare them that, at the price of one for every transaction that goes well.
 */
export const openWriter = async (database: Knex): Promise<Writer> => {
  // One session for good: a transaction object for each would cost as much as the statements in it.
  const session = await database.transaction();
  await session.raw('commit');
  const queue: Entry[] = [];
  let running: Promise<void> | null = null;
  let untouched = true;
  const connection = await (session.client as { acquireConnection(): Promise<SqliteConnection> }).acquireConnection();
  runLean(session, connection, {
    onStatement: (method) => (untouched &&= reading.has(method)),
    onFailure: () => (untouched = false),
  });

  /** Runs one entry; false when it fails and leaves the group as it was. Throws when the group is lost with it. */
  const runOne = async (entry: Entry): Promise<boolean> => {
    untouched = true;
    try {
      entry.value = await entry.work(session);
      return true;
    } catch (error) {
      if (!untouched) throw error;
      entry.reject(error);
      return false;
    }
  };

  const runGroup = async (): Promise<void> => {
    const done: Entry[] = [];
    let entry = queue.shift()!;
    try {
      await session.raw('begin immediate');
      for (;;) {
        if (await runOne(entry)) done.push(entry);
        if (done.length === most || entry.alone || (queue[0]?.alone ?? true)) break;
        entry = queue.shift()!;
      }
      await session.raw('commit');
    } catch (error) {
      // After an error of the disk everything may have been rolled back already.
      await session.raw('rollback').catch(() => undefined);
      const shared = done.length > 1 && done.at(-1) === entry;
      if (!shared) entry.reject(error);
      const again = shared ? done : done.filter((one) => one !== entry);
      queue.unshift(...again.map((one) => Object.assign(one, { alone: one.alone || shared })));
      return;
    }
    for (const { value, resolve } of done) resolve(value as never);
  };

  const run = async (): Promise<void> => {
    while (queue.length > 0) await runGroup();
    running = null;
  };

  return {
    transact: (work) =>
      new Promise((resolve, reject) => {
        queue.push({ work, alone: false, resolve, reject });
        running ??= run();
      }),
    close: async () => {
      while (running !== null) await running;
      await session.raw('begin');
      await session.commit();
    },
  };
};
