/** The part of the SQLite driver's connection that is used here. */
export interface SqliteConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
  prepare(sql: string, done: (this: Statement, error: Error | null) => void): Statement;
  all: Call;
  run: Call;
  close: (done: (error: Error | null) => void) => void;
}

type Done = (this: unknown, error: Error | null, rows?: unknown[]) => void;
type Call = (sql: string, bindings: unknown[], done: Done) => void;

interface Statement {
  all(bindings: unknown[], done: Done): void;
  run(bindings: unknown[], done: Done): void;
  finalize(done?: () => void): void;
}

/** More texts than the bureau has; inserts of varying length may push each other out. */
const most = 400;

/**
 * Keeps statements prepared from one use to the next. The driver prepares and finalises one for every call otherwise,
 * and the finalising waits in the main thread while the connection writes to the disk.
 */
export const keepStatements = (connection: SqliteConnection): void => {
  const kept = new Map<string, Statement>();
  const { close } = connection;

  const statementOf = (sql: string, failed: (error: Error) => void): Statement => {
    const known = kept.get(sql);
    kept.delete(sql);
    const statement =
      known ??
      connection.prepare(sql, (error) => {
        if (error === null) return;
        kept.delete(sql);
        failed(error);
      });
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) {
      kept.get(oldest)!.finalize();
      kept.delete(oldest);
    }
    return statement;
  };

  const call =
    (method: 'all' | 'run'): Call =>
    (sql, bindings, done) =>
      statementOf(sql, (error) => done.call(undefined, error))[method](bindings, done);

  Object.assign(connection, {
    all: call('all'),
    run: call('run'),
    close: (done: (error: Error | null) => void) => {
      for (const statement of kept.values()) statement.finalize();
      kept.clear();
      close.call(connection, done);
    },
  });
};
