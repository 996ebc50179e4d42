import { openCircuit } from './circuit.ts';
import type { CircuitState } from './circuit.ts';
import { ConnectorError } from './connector-error.ts';
import { exchange } from './exchange.ts';
import { judgeAnswer } from './judge-answer.ts';
import { checkAddress } from './peer-settings.ts';
import type { PeerAddress, PeerContext } from './peer-settings.ts';
import type { PeerName, Verb } from './verb.ts';

export interface HttpPeer {
  readonly token: string | undefined;
  /**
   * Asks for an effect. The same key has one effect at the peer and gives the same answer, so the input may depend on
   * nothing but what the key stands for: a time of day in it would make the repeat a conflict. Key: 1–200 of `A-Z a-z 0-9 . _ : / -`.
   * @throws ConnectorError
   */
  send<I, A>(verb: Verb<I, A>, input: I, key: string): Promise<A>;
  /** Asks a question, without effect. @throws ConnectorError */
  query<I, A>(verb: Verb<I, A>, input: I): Promise<A>;
  state(): CircuitState;
}

const fillPath = (path: string, input: unknown): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String((input as Record<string, unknown>)[name])));

const keyPattern = /^[\w.:/-]{1,200}$/;

/** A peer over HTTP: JSON both ways, bearer token, bounded repeats, circuit. One per peer and process. */
export const openHttpPeer = (name: PeerName, address: PeerAddress, context: PeerContext): HttpPeer => {
  const { log, limits, tick, sleep, closing } = context;
  const { base, token } = checkAddress(name, address);
  const circuit = openCircuit(limits, tick, context.now);

  const attempts = async <I, A>(verb: Verb<I, A>, input: I, key: string | undefined, most: number): Promise<A> => {
    const whole = new AbortController();
    const end = () => whole.abort();
    const timer = setTimeout(end, limits.overallMs);
    closing.addEventListener('abort', end);
    const started = tick();
    const request = {
      url: base + fillPath(verb.path, input),
      method: verb.method,
      headers: {
        accept: 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(verb.method === 'GET' ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(verb.method === 'GET' ? {} : { body: JSON.stringify(input) }),
    };
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return judgeAnswer(verb, input, await exchange(request, limits, whole.signal)).value;
        } catch (error) {
          if (!(error instanceof ConnectorError) || error.kind !== 'unreachable' || attempt >= most) throw error;
          const backOff = limits.backOffMs * 2 ** (attempt - 1) * (0.5 + context.random() / 2);
          const waitMs = Math.round(Math.max(backOff, error.retryAfterMs ?? 0));
          if (whole.signal.aborted || tick() - started + waitMs >= limits.overallMs) throw error;
          log.warn(
            { peer: name, verb: verb.name, key, attempt, reason: error.params['reason'], waitMs },
            'peer: repeat',
          );
          await sleep(waitMs, whole.signal).catch(() => undefined);
        }
      }
    } finally {
      clearTimeout(timer);
      closing.removeEventListener('abort', end);
    }
  };

  const call = async <I, A>(verb: Verb<I, A>, input: I, key?: string): Promise<A> => {
    const about = { peer: name, verb: verb.name };
    const sendable = verb.input.read(input);
    if ('fault' in sendable) {
      throw new ConnectorError('refused', { ...about, peerCode: 'not-sent', peerText: sendable.fault });
    }
    if (closing.aborted) throw new ConnectorError('unreachable', { ...about, reason: 'closing' });
    const pass = circuit.enter();
    if (pass === undefined) {
      throw new ConnectorError('unreachable', { ...about, reason: 'marked down' }, circuit.state().retryInMs);
    }
    try {
      const answer = await attempts(verb, sendable.value, key, pass.probe ? 1 : limits.attempts);
      leave(pass, 'reached');
      return answer;
    } catch (error) {
      if (!(error instanceof ConnectorError) || closing.aborted) {
        leave(pass, 'abandoned');
        throw error;
      }
      leave(pass, error.kind === 'unreachable' ? 'unreachable' : 'reached');
      const { reason, status, peerCode } = error.params;
      log.warn({ ...about, key, kind: error.kind, reason, status, peerCode }, 'peer: no result');
      throw error;
    }
  };

  const leave = (...result: Parameters<typeof circuit.leave>) => {
    const change = circuit.leave(...result);
    if (change === 'opened') log.warn({ peer: name, ...circuit.state() }, 'peer: marked down');
    if (change === 'healed') log.info({ peer: name }, 'peer: back');
  };

  return {
    token,
    send: async (verb, input, key) => {
      if (!keyPattern.test(key))
        throw new RangeError(`idempotency key of ${verb.name}: expected 1–200 of A-Z a-z 0-9 . _ : / -`);
      return call(verb, input, key);
    },
    query: (verb, input) => call(verb, input),
    state: circuit.state,
  };
};
