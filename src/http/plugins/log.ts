import { maskText } from '../../domain/masking.ts';
import { storeWords } from '../../store/failures.ts';
import type { Http } from '../http.ts';

/**
 * What may be said of a failure in a log: its kind, its words without personal data, and where it arose. The words of a
 * database repeat the statement with its values; only what follows it is kept.
 */
export const describeFailure = (error: unknown): { error: string; code: string; stack: string } => {
  if (!(error instanceof Error)) return { error: typeof error, code: '', stack: '' };
  const code = 'code' in error ? String(error.code) : '';
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { error: maskText(`${error.name}: ${storeWords(error)}`), code, stack: stack.slice(0, 12).join('\n') };
};

/** One line per answer: the route's pattern and never the address, which may name people; no headers, no bodies. */
export const addLog = (http: Http): void => {
  http.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      {
        method: request.method,
        route: request.routeOptions.url ?? '',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        user: request.person?.id ?? '',
      },
      'answered',
    );
  });
};
