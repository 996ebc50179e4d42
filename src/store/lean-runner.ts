import type { Knex } from 'knex';
import type { SqliteConnection } from './keep-statements.ts';

/** What a statement is to the driver, as knex has compiled it. */
interface Compiled {
  sql: string;
  bindings: unknown[];
  method: string;
  returning?: unknown;
  /** Told instead of rows where knex has to look at the answer itself. */
  output?: unknown;
  statementsProducer?: unknown;
}

interface Builder {
  toSQL(): Compiled | Compiled[];
  toString(): string;
  _timeout?: unknown;
  _connection?: unknown;
  _queryContext?: unknown;
}

interface Client {
  runner: (builder: Builder) => { run(): Promise<unknown> };
  acquireConnection(): Promise<SqliteConnection>;
  releaseConnection(connection: SqliteConnection): Promise<void>;
  processResponse(answered: Compiled & { response: unknown; context: unknown }): unknown;
  postProcessResponse(response: unknown): unknown;
}

/** Who wants to hear of each statement before it goes out, and of one that failed. */
export interface Listener {
  onStatement(method: string): void;
  onFailure(): void;
}

/** As knex's dialect has it: the driver's `run` gives no rows. */
const callOf = ({ method, returning }: Compiled): 'all' | 'run' => {
  if (method === 'insert' || method === 'update') return returning ? 'all' : 'run';
  return method === 'del' || method === 'counter' ? 'run' : 'all';
};

/**
 * Runs the statements of a knex on SQLite by a shorter way than its own, which takes a score of promises, copies and
 * events for each: compile, ask the driver, name the columns. What is not one plain statement goes the long way.
 * `held` is the connection of a transaction; without it one is borrowed from the pool for each statement.
 */
export const runLean = (database: Knex, held?: SqliteConnection, listener?: Listener): void => {
  const client = database.client as Client;
  const whole = client.runner.bind(client);
  const standard: Client['runner'] = (builder) => {
    // Whatever it does is taken for a change.
    listener?.onStatement('');
    return whole(builder);
  };

  const ask = (connection: SqliteConnection, builder: Builder, compiled: Compiled): Promise<unknown> =>
    new Promise((resolve, reject) => {
      listener?.onStatement(compiled.method);
      connection[callOf(compiled)](compiled.sql, compiled.bindings, function (error, response) {
        if (error !== null) {
          listener?.onFailure();
          // The words of knex, by which failures are told apart from each other and their values left out of logs.
          error.message = `${builder.toString()} - ${error.message}`;
          return reject(error);
        }
        try {
          resolve(
            client.postProcessResponse(client.processResponse(Object.assign(compiled, { response, context: this }))),
          );
        } catch (failure) {
          reject(failure as Error);
        }
      });
    });

  const borrow = async (builder: Builder, compiled: Compiled): Promise<unknown> => {
    const connection = await client.acquireConnection();
    try {
      return await ask(connection, builder, compiled);
    } finally {
      void client.releaseConnection(connection);
    }
  };

  client.runner = (builder) => {
    if (builder._timeout !== undefined || builder._connection !== undefined) return standard(builder);
    return {
      run: async () => {
        const compiled = builder.toSQL();
        if (Array.isArray(compiled) || compiled.output !== undefined || compiled.statementsProducer !== undefined)
          return standard(builder).run();
        return held === undefined ? borrow(builder, compiled) : ask(held, builder, compiled);
      },
    };
  };
};
