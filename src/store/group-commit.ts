import type { Knex } from 'knex';

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

/**
 * Transactions on SQLite's one writing connection, one after the other. Those that wait share a commit, because a commit
 * waits for the disk: each has a savepoint of its own, so that one that fails takes nothing of the others with it, and
 * nobody hears of success before the common commit is on disk.
 */
export const openWriter = async (database: Knex): Promise<Writer> => {
  // One session for good: a transaction object for each would cost as much as the statements in it.
  const session = await database.transaction();
  await session.raw('commit');
  const queue: Entry[] = [];
  let running: Promise<void> | null = null;

  /** Runs one entry; true when it waits for the commit. Throws when the whole group is lost. */
  const runOne = async (entry: Entry, isFirst: boolean): Promise<boolean> => {
    if (!isFirst) await session.raw('savepoint entry');
    try {
      entry.value = await entry.work(session);
      return true;
    } catch (error) {
      entry.reject(error);
      // After an error of the disk everything may have been rolled back already; then this throws.
      await session.raw(isFirst ? 'rollback' : 'rollback to entry');
      if (isFirst) await session.raw('begin immediate');
      return false;
    }
  };

  const runGroup = async (): Promise<void> => {
    const done: Entry[] = [];
    let entry = queue.shift()!;
    try {
      await session.raw('begin immediate');
      for (let count = 1; ; count += 1) {
        if (await runOne(entry, done.length === 0)) done.push(entry);
        if (count === most || entry.alone || (queue[0]?.alone ?? true)) break;
        entry = queue.shift()!;
      }
      await session.raw('commit');
    } catch (error) {
      await session.raw('rollback').catch(() => undefined);
      const [only, ...more] = done;
      if (more.length > 0) queue.unshift(...done.map((one) => Object.assign(one, { alone: true })));
      else only?.reject(error);
      if (!done.includes(entry)) entry.reject(error);
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
