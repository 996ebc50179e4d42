import knex from 'knex';
import type { Knex } from 'knex';
import pg from 'pg';
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

interface SqliteConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

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
        connection.exec(sqliteSettings.join(';'), (error) => done(error, connection));
      },
    },
  });

export interface Database {
  dialect: Dialect;
  /** For reading; on SQLite a pool of its own, so that a list never waits behind a writer. */
  read: Db;
  /** For transactions; on SQLite one connection, because there is one writer. */
  write: Db;
  close(): Promise<void>;
}

/** Opens SQLite (`sqlite:<file>`) or PostgreSQL (`postgres://…`). */
export const openDatabase = (url: string): Database => {
  if (url.startsWith('sqlite:')) {
    const file = url.slice('sqlite:'.length);
    const write = openSqlite(file, 1);
    const read = openSqlite(file, 3);
    return {
      dialect: 'sqlite',
      read,
      write,
      close: async () => {
        await read.destroy();
        await write.destroy();
      },
    };
  }
  const both = knex({
    client: 'pg',
    ...naming,
    connection: url,
    pool: { min: 1, max: 12 },
    acquireConnectionTimeout: 15000,
  });
  return { dialect: 'postgres', read: both, write: both, close: () => both.destroy() };
};

/** Asks the database for one row, to see whether it can be reached. Throws what the driver says. */
export const pingDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  await client.query('select 1');
  await client.end();
};
