import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { demoPassword } from '../../src/usecases/people/demo-users.ts';
import { smallPdf } from '../../tests/harness/small-pdf.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 128 });

interface Call {
  method: 'GET' | 'POST';
  path: string;
  cookie?: string;
  type?: string;
  body?: string | Buffer;
}

const send = (url: string, { method, path, cookie, type, body }: Call): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...(cookie === undefined ? {} : { cookie }),
      ...(type === undefined || body === undefined
        ? {}
        : { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
    };
    const call = request(`${url}${path}`, { method, agent, headers }, resolve);
    call.on('error', reject);
    call.end(body);
  });

const readText = async (answer: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** A person at a desk: a session of the HTTP API. */
export interface Desk {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: unknown): Promise<Answer>;
  /** Uploads one small scan and gives its id. */
  upload(): Promise<string>;
  /** Hears the hints of changes until `close`. */
  listen(onHint: (hint: { kind: string; caseId: string; jobKey?: string }) => void): Promise<{ close(): void }>;
}

/** Signs in and gives the desk. */
export const openDesk = async (url: string, username: string, password = demoPassword): Promise<Desk> => {
  const json = 'application/json';
  const signedIn = await send(url, {
    method: 'POST',
    path: '/api/session',
    type: json,
    body: JSON.stringify({ username, password }),
  });
  await readText(signedIn);
  const cookie = (signedIn.headers['set-cookie']?.[0] ?? '').split(';')[0]!;
  const call = async <Answer>(one: Call): Promise<Answer> => {
    const answer = await send(url, { ...one, cookie });
    const text = await readText(answer);
    if (answer.statusCode! >= 300) throw new Error(`${one.method} ${one.path}: ${answer.statusCode} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  };
  return {
    get: (path) => call({ method: 'GET', path }),
    post: (path, body) => call({ method: 'POST', path, type: json, body: JSON.stringify(body) }),
    upload: async () => {
      const head = '--scan\r\ncontent-disposition: form-data; name="file"; filename="scan.pdf"\r\n';
      const body = Buffer.concat([
        Buffer.from(`${head}content-type: application/pdf\r\n\r\n`),
        smallPdf('scan'),
        Buffer.from('\r\n--scan--\r\n'),
      ]);
      const type = 'multipart/form-data; boundary=scan';
      return (await call<{ id: string }>({ method: 'POST', path: '/api/files', type, body })).id;
    },
    listen: async (onHint) => {
      const stream = await send(url, { method: 'GET', path: '/api/events', cookie });
      let rest = '';
      stream.setEncoding('utf8').on('data', (text: string) => {
        const events = `${rest}${text}`.split('\n\n');
        rest = events.pop()!;
        for (const event of events) {
          const [, kind, data] = /^event: (\S+)\ndata: (.*)$/s.exec(event) ?? [];
          if (kind !== undefined) onHint({ kind, ...(JSON.parse(data!) as { caseId: string }) });
        }
      });
      return { close: () => void stream.destroy() };
    },
  };
};
