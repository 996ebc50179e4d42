import type { Static } from 'typebox';
import type { errorSchema } from '../../../src/http/schemas/error.ts';

type Refusal = Static<typeof errorSchema>;

/** A refusal of the API, or a request that never arrived, in both languages. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly words: { zh: string; en: string };
  readonly field: string | undefined;

  constructor(status: number, { code, message, field }: Pick<Refusal, 'code' | 'message'> & { field?: string }) {
    super(message.en);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.words = message;
    this.field = field;
  }
}

const lost = {
  code: 'connection-lost',
  message: {
    zh: '没有连上服务器，请检查网络后重试；已填写的内容仍在',
    en: 'The server could not be reached. Check the network and try again; what you entered is kept',
  },
};
const broken = {
  code: 'answer-broken',
  message: {
    zh: '服务器的回答无法识别，请稍后重试',
    en: 'The answer of the server could not be read; try again later',
  },
};

export const connectionLost = (): ApiError => new ApiError(0, lost);

const signedOut = new Set<() => void>();

/** Calls back whenever the API says that nobody is signed in any more; gives the function that ends it. */
export const onSignedOut = (listener: () => void): (() => void) => {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
};

/** A refusal from its status and text; whoever was signed in and is not any more is told. */
export const refusalOf = (status: number, text: string): ApiError => {
  let refusal: Refusal | undefined;
  try {
    refusal = JSON.parse(text) as Refusal;
  } catch {
    refusal = undefined;
  }
  if (refusal?.message === undefined) return new ApiError(status, broken);
  if (refusal.code === 'not-signed-in') for (const listener of signedOut) listener();
  return new ApiError(status, refusal);
};

/** Asks the API; null for an answer without content. Error: ApiError. */
export const request = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const init: RequestInit = { method, headers: { accept: 'application/json' } };
  if (body instanceof FormData) init.body = body;
  else if (body !== undefined) {
    init.headers = { ...init.headers, 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(path, init).catch(() => {
    throw connectionLost();
  });
  const text = await response.text().catch(() => {
    throw connectionLost();
  });
  if (!response.ok) throw refusalOf(response.status, text);
  return (text === '' ? null : JSON.parse(text)) as T;
};

export const get = <T>(path: string): Promise<T> => request<T>('GET', path);
export const post = <T>(path: string, body?: unknown): Promise<T> => request<T>('POST', path, body);

export const del = (path: string): Promise<null> => request<null>('DELETE', path);

/** An address with the values that are there. */
export const withQuery = (path: string, values: Readonly<Record<string, string | number | undefined>>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};
