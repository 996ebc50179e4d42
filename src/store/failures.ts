/** Refusals that a statement's own content has earned: a constraint, or a value that does not fit. */
const ownFault = /^(SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)|22...$|23...$)/;
/** Codes of SQLite, of PostgreSQL, and of a connection that is gone. */
const known = /^(SQLITE_|(?=.*\d)[0-9A-Z]{5}$|ECONN|EPIPE$|ETIMEDOUT$|EHOSTUNREACH$|ENETUNREACH$|ENOTFOUND$)/;
/** Lost connections that come without a code, and what follows from them in a transaction that was open. */
const lost =
  /^(Connection (terminated|ended)|Client (was closed|has encountered a connection error)|Transaction query already complete|Unable to acquire a connection)/;

/** What stands behind the statement, where a message begins with one. */
const behindStatement = (message: string): string =>
  /^\s*(insert|update|delete|select|with|begin|commit|rollback|savepoint|release|create)\b/iu.test(message)
    ? (message.split(' - ').at(-1) ?? '')
    : message;

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/**
 * Whether the database as a whole has failed – gone, full, busy – so that the same work may succeed later; false for
 * what it refuses for its content, and for every other error.
 */
export const isStoreFailure = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (known.test(code)) return !ownFault.test(code);
  return error.name === 'KnexTimeoutError' || lost.test(behindStatement(error.message));
};

/** What a database said of a failure, without the statement, which repeats the values. */
export const storeWords = (error: Error): string => behindStatement(error.message);
