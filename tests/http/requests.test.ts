import { pino } from 'pino';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { describeFailure } from '../../src/http/plugins/log.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const post = (payload: string | object, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  door.http.inject({
    method: 'POST',
    url: '/api/track',
    payload,
    headers,
    remoteAddress: `10.0.${Math.trunc((n += 1) / 250)}.${n % 250}`,
  });
let n = 0;

describe('a failure', () => {
  it.each([
    ['a field that is missing', { number: 'x' }, 400, 'invalid-input', 'secret'],
    ['a field of another type', { number: 7, secret: 'x' }, 400, 'invalid-input', 'number'],
    ['a field that is too long', { number: 'x'.repeat(65), secret: 'x' }, 400, 'invalid-input', 'number'],
    ['a field that nobody asked for', { number: 'x', secret: 'x', role: 'admin' }, 400, 'invalid-input', undefined],
  ])('names %s', async (_, payload, status, code, field) => {
    const answer = await post(payload);
    const body = answer.json();
    expect([answer.statusCode, body.code]).toEqual([status, code]);
    expect(body.message.zh).toMatch(/[一-鿿]/u);
    expect(body.message.en).toMatch(/[a-z]/u);
    if (field !== undefined) expect(body.field).toBe(field);
    expect(answer.headers['content-type']).toContain('application/json');
  });

  it.each([
    ['no JSON at all', '{"number": ', 400, 'malformed-json'],
    ['a bomb of depth', '['.repeat(100_000) + ']'.repeat(100_000), 400, 'json-too-deep'],
    ['33 levels', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 400, 'json-too-deep'],
    ['a bomb of width', `[${'0,'.repeat(60_000)}0]`, 400, 'json-too-deep'],
    ['a NUL', '{"number":"a\\u0000b","secret":"x"}', 400, 'text-not-allowed'],
    ['half a character', '{"number":"\\ud83d","secret":"x"}', 400, 'text-not-allowed'],
    [
      'a name that reaches a prototype',
      '{"__proto__":{"admin":true},"number":"x","secret":"x"}',
      400,
      'malformed-json',
    ],
    ['more than 1 MiB', JSON.stringify({ number: 'x'.repeat(1024 * 1024 + 1), secret: 'x' }), 413, 'payload-too-large'],
  ])('answers %s', async (_, payload, status, code) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/xml']])('takes no %s', async (type) => {
    const answer = await post('number=x', { 'content-type': type });
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported-media-type']);
  });

  it.each([
    ['GET', '/api/nothing-here', 404, 'page-not-found'],
    ['GET', '/api/items/../../etc/passwd', 404, 'page-not-found'],
    ['GET', '/api/items/..%2f..%2fetc%2fpasswd', 400, 'invalid-input'],
    ['GET', '/api/items/%00', 400, 'text-not-allowed'],
    ['GET', '/api/items/%ff%fe', 404, 'page-not-found'],
    ['GET', '/api/docs/static/..%2f..%2f..%2f..%2fpackage.json', 404, 'page-not-found'],
    ['GET', '/api/items?q=%00', 400, 'text-not-allowed'],
    ['GET', '/api/items?limit=1e9', 400, 'invalid-input'],
    ['GET', '/api/items?unknown=1', 400, 'invalid-input'],
    ['GET', '/api/items/NOT-99', 404, 'unknown-item'],
  ] as const)('answers %s %s', async (method, url, status, code) => {
    const answer = await door.http.inject({ method, url });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.body).not.toContain('"dependencies"');
  });

  it('says which methods an address takes', async () => {
    const answer = await door.http.inject({ method: 'PATCH', url: '/api/session' });
    expect([answer.statusCode, answer.json().code]).toEqual([405, 'method-not-allowed']);
    expect(answer.headers.allow).toBe('DELETE, GET, POST');
  });

  it.each([['abc'], ['-1'], ['1e5'], ['99999999999999999999999'], ['..']])(
    'refuses the malformed key %s',
    async (key) => {
      const answer = await door.ask('chen.jing', { method: 'GET', url: `/api/tasks/${encodeURIComponent(key)}` });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.json().code).toMatch(/^(invalid-input|page-not-found)$/u);
    },
  );

  it.each([['not base64 JSON!'], ['e30'], ['WyJhIl0'], ['W251bGwsMV0']])('refuses the page mark %s', async (cursor) => {
    const answer = await door.ask('chen.jing', {
      method: 'GET',
      url: `/api/tasks?cursor=${encodeURIComponent(cursor)}`,
    });
    expect([
      answer.statusCode,
      answer.json().code === 'cursor-invalid' || answer.json().code === 'invalid-input',
    ]).toEqual([400, true]);
  });

  it('that nobody expected is hidden behind a reference and logged without personal data', async () => {
    const lines: string[] = [];
    const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
    const log = pino({ level: 'debug' }, sink);
    const failing = {
      ...door.bureau,
      log,
      catalogues: {
        ...door.bureau.catalogues,
        get current(): never {
          throw new Error('lost 13800138000 of 320412198803120021 at table users');
        },
      },
    };
    const http = await createApp(failing);
    const answer = await http.inject({ method: 'GET', url: '/api/towns?' });
    await http.close();
    const body = answer.json();
    expect([answer.statusCode, body.code]).toEqual([500, 'internal']);
    expect(body.reference).toMatch(/^[0-9a-f]{10}$/u);
    expect(answer.body).not.toMatch(/lost|users|1380013/u);
    const logged = lines.join('');
    expect(logged).toContain(body.reference);
    expect(logged).toContain('lost');
    expect(logged).not.toMatch(/13800138000|320412198803120021/u);
  });

  it('of a database is logged without the values of its statement', () => {
    const error = Object.assign(
      new Error("insert into `users` (`name`) values ('陈思远') - SQLITE_CONSTRAINT: UNIQUE failed"),
      { code: 'SQLITE_CONSTRAINT' },
    );
    const logged = JSON.stringify(describeFailure(error));
    expect(logged).toContain('UNIQUE failed');
    expect(logged).not.toContain('陈思远');
  });
});

describe('the log of answers', () => {
  it('names the route and not the address', async () => {
    const lines: string[] = [];
    const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
    const http = await createApp({ ...door.bureau, log: pino({ level: 'debug' }, sink) });
    await http.inject({
      method: 'GET',
      url: '/api/verification?number=陈思远'.replace('陈思远', encodeURIComponent('陈思远')),
      headers: { cookie: 'oneseal=secret-cookie' },
    });
    await http.close();
    const logged = lines.join('');
    expect(logged).toContain('"route":"/api/verification"');
    expect(logged).not.toMatch(/陈思远|%E9%99%88|secret-cookie/u);
  });
});

describe('the origin of an unsafe request', () => {
  const from = (headers: Record<string, string>) =>
    door.http.inject({ method: 'DELETE', url: '/api/session', headers: { host: 'bureau.test:8100', ...headers } });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://bureau.test:9000' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site by fetch metadata', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site by fetch metadata', { 'sec-fetch-site': 'same-site' }],
  ])('is refused from %s', async (_, headers) => {
    const answer = await from(headers);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'bad-origin']);
  });

  it.each([
    ['a program', {}],
    ['the bureau’s own page', { origin: 'http://bureau.test:8100', 'sec-fetch-site': 'same-origin' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
  ])('is taken from %s', async (_, headers) => {
    expect((await from(headers as Record<string, string>)).statusCode).toBe(204);
  });

  it('is not asked of a safe one', async () => {
    const answer = await door.http.inject({
      method: 'GET',
      url: '/api/health',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.statusCode).toBe(200);
  });
});

describe('every answer', () => {
  it('carries the headers that keep browsers from guessing, framing and storing', async () => {
    const { headers } = await door.http.inject({ method: 'GET', url: '/api/health' });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });
});

describe('tracking', () => {
  const guess = (number: string, from: string) =>
    door.http.inject({
      method: 'POST',
      url: '/api/track',
      payload: { number, secret: 'WRONGWRONG' },
      remoteAddress: from,
    });

  it('is cut off after ten guesses a minute', async () => {
    const codes: number[] = [];
    for (let at = 0; at < 12; at += 1) codes.push((await guess('WJ-1', '203.0.113.77')).statusCode);
    expect(codes).toEqual([...Array<number>(10).fill(404), 429, 429]);
    const refused = await guess('WJ-1', '203.0.113.77');
    expect(refused.json().code).toBe('too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await guess('WJ-1', '203.0.113.78')).statusCode).toBe(404);
  });

  it('counts the addresses of one IPv6 subscriber together', async () => {
    const codes: number[] = [];
    for (let at = 0; at < 11; at += 1) codes.push((await guess('WJ-1', `2001:db8:1:2::${at + 1}`)).statusCode);
    expect(codes.at(-1)).toBe(429);
  });
});

describe('the description of the API', () => {
  interface Operation {
    summary: string;
    tags: string[];
    responses: Record<string, unknown>;
    parameters?: { name: string; in: string }[];
  }

  it('names every route with a summary in both languages, its parameters and its failures', async () => {
    const answer = await door.http.inject({ method: 'GET', url: '/api/openapi.json' });
    const api = answer.json() as { openapi: string; paths: Record<string, Record<string, Operation>> };
    expect(api.openapi).toBe('3.1.0');
    const described = new Set<string>();
    for (const [path, operations] of Object.entries(api.paths))
      for (const [method, operation] of Object.entries(operations)) {
        described.add(`${method.toUpperCase()} ${path}`);
        expect(operation.summary, path).toMatch(/^[^·]*[一-鿿][^·]* · [A-Za-z][^一-鿿]*$/u);
        expect(operation.tags, path).toHaveLength(1);
        expect(Object.keys(operation.responses), path).toEqual(expect.arrayContaining(['4XX', '5XX']));
        const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
        const declared = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
        expect(declared.sort(), path).toEqual(inPath.sort());
      }
    const routes = door.http.declaredAccess
      .filter(({ url }) => !/^\/(?:api\/docs|hall|desk|console|modeler|assets|$)/u.test(url))
      .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/gu, '{$1}')}`);
    expect([...described].sort()).toEqual(routes.sort());
  });

  it('writes every shape out where it is used, so that no reference leads nowhere', async () => {
    const { body } = await door.http.inject({ method: 'GET', url: '/api/openapi.json' });
    expect(body).toContain('"schema":');
    expect(body).not.toContain('"$ref"');
  });

  it('can be browsed', async () => {
    const answer = await door.http.inject({ method: 'GET', url: '/api/docs/' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
  });
});
