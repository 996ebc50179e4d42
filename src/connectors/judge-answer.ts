import { ConnectorError } from './connector-error.ts';
import type { Exchange } from './exchange.ts';
import { parseJson } from './parse-json.ts';
import { redact } from './redact.ts';
import type { Verb } from './verb.ts';

const passing = new Set([429, 502, 503, 504]);

const wordsOf = (text: string, sent: unknown): { peerCode: string; peerText: string } => {
  const body = parseJson(text) as { code?: unknown; message?: unknown } | null | undefined;
  const code = typeof body?.code === 'string' && /^[\w.-]{1,64}$/.test(body.code) ? body.code : 'no-code';
  return {
    peerCode: redact(code, sent),
    peerText: typeof body?.message === 'string' ? redact(body.message, sent) : '',
  };
};

/** What one exchange means: the agreed answer, or the failure it stands for. @throws ConnectorError */
export const judgeAnswer = <I, A>(verb: Verb<I, A>, input: I, result: Exchange): { value: A } => {
  const about = { peer: verb.peer, verb: verb.name };
  if (result.kind === 'network') throw new ConnectorError('unreachable', { ...about, reason: result.reason });
  if (result.kind === 'unreadable') throw new ConnectorError('invalid-answer', { ...about, reason: result.reason });
  const { status, text } = result;
  if (passing.has(status)) {
    throw new ConnectorError('unreachable', { ...about, reason: `status ${status}` }, result.retryAfterMs);
  }
  if (status >= 400 && status < 500) {
    throw new ConnectorError('refused', { ...about, status, ...wordsOf(text, input) });
  }
  // A 500 is no "later": repeated for ever it would hide a request that the peer cannot digest.
  if (status < 200 || status > 299)
    throw new ConnectorError('invalid-answer', { ...about, reason: `status ${status}` });
  const answer = verb.answer.read(parseJson(text));
  if ('fault' in answer) throw new ConnectorError('invalid-answer', { ...about, reason: answer.fault });
  return answer;
};
