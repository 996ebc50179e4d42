export interface ExchangeRequest {
  readonly url: string;
  readonly method: 'POST' | 'GET';
  readonly headers: Record<string, string>;
  readonly body?: string;
}

export interface ExchangeLimits {
  /** Time (ms) for connecting and until the head of the answer is there. */
  readonly answerMs: number;
  /** Largest answer in bytes. */
  readonly maxAnswerBytes: number;
}

export type Exchange =
  | { readonly kind: 'answer'; readonly status: number; readonly text: string; readonly retryAfterMs?: number }
  | { readonly kind: 'network'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** `Retry-After` in ms. A date counts from the peer's own `Date`, so our clock has no say in it. */
const retryAfterMs = (headers: Headers): number | undefined => {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const wait = Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
};

const readText = async (response: Response, maxBytes: number): Promise<string | undefined> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
};

const networkReason = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'connection-broken';
};

/** One request, one answer, without following redirects. Never throws for what the other side does; `signal` ends it early. */
export const exchange = async (
  request: ExchangeRequest,
  limits: ExchangeLimits,
  signal: AbortSignal,
): Promise<Exchange> => {
  const cut = new AbortController();
  const abort = () => cut.abort();
  const timer = setTimeout(abort, limits.answerMs);
  signal.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    const { url, ...init } = request;
    const response = await fetch(url, { ...init, redirect: 'manual', signal: cut.signal });
    clearTimeout(timer);
    const wait = retryAfterMs(response.headers);
    const text = await readText(response, limits.maxAnswerBytes);
    if (text === undefined) return { kind: 'unreadable', reason: `more than ${limits.maxAnswerBytes} bytes` };
    return { kind: 'answer', status: response.status, text, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return { kind: 'unreadable', reason: 'not UTF-8' };
    }
    return { kind: 'network', reason: signal.aborted || cut.signal.aborted ? 'time-out' : networkReason(error) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
};
