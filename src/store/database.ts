import knex from 'knex';
import type { Knex } from 'knex';
import pg from 'pg';
import { openWriter } from './group-commit.ts';
import { keepStatements } from './keep-statements.ts';
import type { SqliteConnection } from './keep-statements.ts';
import { runLean } from './lean-runner.ts';
import { fromRow, toColumn } from './naming.ts';

export type Db = Knex;
export type Tx = Knex.Transaction;
export type Dialect = 'sqlite' | 'postgres';

const sqliteSettings = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA busy_timeout = 10000',
  'PRAGMA foreign_keys = ON',
  'PRAGMA temp_store = MEMORY',
  'PRAGMA cache_size = -16000',
];

// Counts and log positions stay far below 2^53; keys, which do not, are text columns.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const naming: Pick<Knex.Config, 'wrapIdentifier' | 'postProcessResponse'> = {
  wrapIdentifier: (name, wrap) => wrap(toColumn(name)!),
  postProcessResponse: (result) => fromRow(result),
};

const openSqlite = (file: string, connections: number): Knex =>
  knex({
    client: 'sqlite3',
    ...naming,
    connection: { filename: file },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: connections,
      afterCreate: (
        connection: SqliteConnection,
        done: (error: Error | null, connection: SqliteConnection) => void,
      ) => {
        keepStatements(connection);
        connection.exec(sqliteSettings.join(';'), (error) => done(error, connection));
      },
    },
  });

export interface Database {
  dialect: Dialect;
  /** For reading; a pool of its own, so that a list never waits behind a writer, nor a writer for a connection to read on. */
  read: Db;
  /** Runs `work` in one transaction; resolves once it is on disk. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const openPostgres = (url: string, connections: number): Knex =>
  knex({
    client: 'pg',
    ...naming,
    connection: url,
    pool: { min: 1, max: connections },
    acquireConnectionTimeout: 15000,
  });

/**
 * Opens SQLite (`sqlite:<file>`) or PostgreSQL (`postgres://…`) and lets `prepare` bring it up to date before anything
 * else uses it.
 */
export const openDatabase = async (
  url: string,
  prepare: (dialect: Dialect, database: Db) => Promise<void>,
): Promise<Database> => {
  const dialect = url.startsWith('sqlite:') ? 'sqlite' : 'postgres';
  const file = url.slice('sqlite:'.length);
  // SQLite has one writer.
  const write = dialect === 'sqlite' ? openSqlite(file, 1) : openPostgres(url, 10);
  try {
    await prepare(dialect, write);
    const writer = dialect === 'sqlite' ? await openWriter(write) : undefined;
    const read = dialect === 'sqlite' ? openSqlite(file, 3) : openPostgres(url, 4);
    if (dialect === 'sqlite') runLean(read);
    return {
      dialect,
      read,
      transact: writer?.transact ?? ((work) => write.transaction(work)),
      close: async () => {
        await read.destroy();
        await writer?.close();
        await write.destroy();
      },
    };
  } catch (error) {
    await write.destroy();
    throw error;
  }
};

/** Asks the database for one row, to see whether it can be reached. Throws what the driver says. */
export const pingDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  await client.query('select 1');
  await client.end();
};
