import { setTimeout as sleep } from 'node:timers/promises';
import { demoPassword } from '../../../src/usecases/people/demo-users.ts';
import type { Random } from './random.ts';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** People at their desks: they sign in, ask whichever copy answers, and ask again when the answer was lost. */
export interface People {
  /** One try. Undefined: no answer came, and nobody knows what has happened. */
  once(username: string, method: string, path: string, body?: object | FormData): Promise<Answer | undefined>;
  /** Asks until there is an answer that is not "later"; for what may be asked twice. */
  ask(username: string, method: string, path: string, body?: object | FormData): Promise<Answer>;
}

/** Answers that mean "later": overloaded, not ready, or a failure that a person would report and try again. */
const isLater = ({ status }: Answer): boolean => status >= 500 || status === 429;

const patienceMs = 300_000;
const answerMs = 20_000;

export const openPeople = (addresses: readonly string[], random: Random): People => {
  const cookies = new Map<string, Promise<string | undefined>>();

  const send = async (
    method: string,
    path: string,
    body: object | FormData | undefined,
    cookie: string | undefined,
  ): Promise<{ answer: Answer; cookie: string | undefined } | undefined> => {
    const json = body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' };
    try {
      const response = await fetch(`${random.pick(addresses)}${path}`, {
        method,
        headers: { ...json, ...(cookie === undefined ? {} : { cookie }) },
        ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
        signal: AbortSignal.timeout(answerMs),
      });
      const text = await response.text();
      const parsed = text === '' ? {} : (JSON.parse(text) as Answer['body']);
      const set = response.headers.getSetCookie()[0]?.split(';')[0];
      return { answer: { status: response.status, body: parsed }, cookie: set };
    } catch {
      return undefined;
    }
  };

  const signIn = async (username: string): Promise<string | undefined> => {
    const sent = await send('POST', '/api/session', { username, password: demoPassword }, undefined);
    return sent?.answer.status === 200 ? sent.cookie : undefined;
  };
  const cookieOf = async (username: string): Promise<string | undefined> => {
    const known = cookies.get(username) ?? signIn(username);
    cookies.set(username, known);
    const cookie = await known;
    if (cookie === undefined) cookies.delete(username);
    return cookie;
  };

  const once: People['once'] = async (username, method, path, body) => {
    const cookie = await cookieOf(username);
    if (cookie === undefined) return undefined;
    const sent = await send(method, path, body, cookie);
    if (sent?.answer.status !== 401) return sent?.answer;
    cookies.delete(username);
    return undefined;
  };

  return {
    once,
    ask: async (username, method, path, body) => {
      const end = performance.now() + patienceMs;
      for (let pause = 50; ; pause = Math.min(pause * 2, 1_000)) {
        const answer = await once(username, method, path, body);
        if (answer !== undefined && !isLater(answer)) return answer;
        if (performance.now() > end)
          throw new Error(`${method} ${path}: expected an answer, got ${JSON.stringify(answer)}`);
        await sleep(pause * (0.5 + Math.random() / 2));
      }
    },
  };
};
