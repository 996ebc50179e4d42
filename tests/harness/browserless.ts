import { demoPassword } from '../../src/usecases/people/demo-users.ts';

export interface Answer {
  status: number;
  // Tests look into answers freely; what is not there fails the expectation.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface Session {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  /** Sends a body as it is. */
  raw(path: string, body: string | Buffer, type: string): Promise<Answer>;
  upload(content: Buffer, name: string, type: string): Promise<Answer>;
  bytes(path: string): Promise<Buffer>;
}

const read = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, body: isJson && text !== '' ? JSON.parse(text) : text };
};

/** A person at the API, signed in by name, or nobody: HTTP and cookies as a browser would send them. */
export const signIn = async (url: string, username?: string): Promise<Session> => {
  let cookie = '';
  const send = (method: string, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}${path}`, { method, redirect: 'manual', ...init, headers: { ...(init.headers as object), cookie } });
  const sendJson = async (method: string, path: string, body: unknown): Promise<Answer> =>
    read(await send(method, path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }));
  const post = (path: string, body: unknown = {}): Promise<Answer> => sendJson('POST', path, body);
  const session: Session = {
    get: async (path) => read(await send('GET', path)),
    post,
    put: (path, body) => sendJson('PUT', path, body),
    raw: async (path, body, type) =>
      read(
        await send('POST', path, {
          body: typeof body === 'string' ? body : new Uint8Array(body),
          headers: { 'content-type': type },
        }),
      ),
    upload: async (content, name, type) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(content)], { type }), name);
      return read(await send('POST', '/api/files', { body: form }));
    },
    bytes: async (path) => Buffer.from(await (await send('GET', path)).arrayBuffer()),
  };
  if (username !== undefined) {
    const response = await send('POST', '/api/session', {
      body: JSON.stringify({ username, password: demoPassword }),
      headers: { 'content-type': 'application/json' },
    });
    if (response.status >= 300) throw new Error(`Expected ${username} to be signed in, got ${await response.text()}`);
    cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0]!;
  }
  return session;
};
