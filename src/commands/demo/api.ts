import { setTimeout as sleep } from 'node:timers/promises';

/** A refusal of the API as people read it, with its stable code. */
export class ApiRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Somebody at the bureau's API; errors of all calls: ApiRefusal. */
export interface Client {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  delete<T>(path: string): Promise<T>;
  /** Sends one PDF as a form does. */
  upload<T>(path: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<T>;
  bytes(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens a stream of server-sent events, until the signal ends it. */
  stream(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
}

interface ErrorBody {
  code?: string;
  message?: { zh: string; en: string };
  field?: string;
  params?: { seconds?: number };
}

const patienceMs = 60_000;

const refusalOf = ({ code = 'unknown', message, field }: ErrorBody, status: number, path: string): ApiRefusal => {
  const place = field === undefined ? '' : ` (${field})`;
  const text = message === undefined ? `HTTP ${status}` : `${message.zh} · ${message.en}`;
  return new ApiRefusal(code, `${path}: ${text}${place} [${code}]`);
};

type Send = (path: string, init: RequestInit, tries?: number) => Promise<Response>;

const sender = (url: string, cookie: string): Send => {
  const send: Send = async (path, init, tries = 2) => {
    const headers = { ...(init.headers as Record<string, string>), ...(cookie === '' ? {} : { cookie }) };
    const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(patienceMs), ...init, headers });
    if (response.ok) return response;
    const body = (await response.json().catch(() => ({}))) as ErrorBody;
    // The limits of a minute are met when the demonstration is told several times in a row.
    if (response.status !== 429 || tries === 0) throw refusalOf(body, response.status, path);
    await sleep((body.params?.seconds ?? 60) * 1_000);
    return send(path, init, tries - 1);
  };
  return send;
};

const jsonBody = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const read = async <T>(response: Response): Promise<T> => (response.status === 204 ? null : await response.json()) as T;

const clientOf = (send: Send): Client => ({
  get: async (path) => read(await send(path, {})),
  post: async (path, body) => read(await send(path, jsonBody(body))),
  put: async (path, body) => read(await send(path, { ...jsonBody(body), method: 'PUT' })),
  delete: async (path) => read(await send(path, { method: 'DELETE' })),
  upload: async (path, name, bytes) => {
    const form = new FormData();
    form.append('file', new Blob([bytes], { type: 'application/pdf' }), name);
    return read(await send(path, { method: 'POST', body: form }));
  },
  bytes: async (path) => new Uint8Array(await (await send(path, {})).arrayBuffer()),
  stream: async (path, signal) => (await send(path, { signal })).body!,
});

/** The public's way in, without an account. */
export const openVisitor = (url: string): Client => clientOf(sender(url, ''));

/** Signs somebody in. Error: ApiRefusal. */
export const signIn = async (url: string, username: string, password: string): Promise<Client> => {
  const response = await sender(url, '')('/api/session', jsonBody({ username, password }));
  await response.arrayBuffer();
  const cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  return clientOf(sender(url, cookie));
};
