import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may, roles } from '../../src/domain/permissions.ts';
import type { Permission } from '../../src/domain/permissions.ts';
import type { Access, Http } from '../../src/http/http.ts';
import { addAccess } from '../../src/http/plugins/access.ts';
import { demoUsers } from '../../src/usecases/people/demo-users.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const elsewhere = { remoteAddress: '203.0.113.9' };

/** An address that fits the pattern; what it names does not exist. */
const concrete = (url: string): string =>
  url
    .replace(/:(?:jobKey|incidentKey)/gu, '2251799813685249')
    .replace(':release', '1')
    .replace(':address', 'x')
    .replace(/:(?:code|flow)/gu, 'MKT-09')
    .replace(/:\w+/gu, '0'.repeat(26));

const needed = (access: Access): readonly Permission[] | undefined => {
  if (access === 'operator') return ['health.read'];
  if (typeof access === 'string') return undefined;
  return typeof access.permission === 'string' ? [access.permission] : access.permission;
};

describe('access', () => {
  it('stops the start where a route declares nothing', () => {
    const http = fastify() as unknown as Http;
    addAccess(http);
    expect(() => http.get('/api/undeclared', async () => 'open')).toThrow(/undeclared declares no access/u);
  });

  it('knows every route of the resources', () => {
    const urls = new Set(door.http.declaredAccess.map(({ url }) => url));
    for (const url of ['/api/session', '/api/tasks/:jobKey/complete', '/api/cases/:caseId/personal-data', '/metrics'])
      expect(urls).toContain(url);
    expect(door.http.declaredAccess.length).toBeGreaterThan(60);
  });

  it('lets nobody into what is not public', async () => {
    const closed = door.http.declaredAccess.filter(
      ({ access }) => access !== 'public' && access !== 'case-secret' && access !== 'peer',
    );
    expect(closed.length).toBeGreaterThan(35);
    for (const { method, url } of closed) {
      const answer = await door.http.inject({ method: method as 'GET', url: concrete(url), ...elsewhere });
      expect([method, url, answer.statusCode, answer.json().code]).toEqual([method, url, 401, 'not-signed-in']);
    }
  });

  it('refuses every permission to a role that does not hold it', async () => {
    const asked = door.http.declaredAccess.flatMap((route) => {
      const permissions = needed(route.access);
      return permissions === undefined ? [] : [{ ...route, permissions }];
    });
    expect(asked.length).toBeGreaterThan(20);
    for (const { method, url, permissions } of asked) {
      const outsiders = roles.filter((role) => !permissions.some((permission) => may([role], permission)));
      expect(outsiders, url).not.toEqual([]);
      for (const role of outsiders) {
        const { username } = demoUsers.find((user) => user.roles[0] === role)!;
        const answer = await door.ask(username, { method: method as 'GET', url: concrete(url), ...elsewhere });
        expect([role, method, url, answer.statusCode, answer.json().code]).toEqual([
          role,
          method,
          url,
          403,
          'forbidden',
        ]);
      }
    }
  });

  it('does not ask the public to sign in for what is public', async () => {
    const open = door.http.declaredAccess.filter(({ access }) => access === 'public' || access === 'case-secret');
    expect(open.length).toBeGreaterThan(5);
    for (const { method, url } of open.filter((route) => !route.url.includes('*'))) {
      const answer = await door.http.inject({ method: method as 'GET', url: concrete(url), ...elsewhere });
      expect([method, url, [401, 403].includes(answer.statusCode)]).toEqual([method, url, false]);
    }
  });
});

describe('routes for operators', () => {
  const metrics = { method: 'GET', url: '/metrics' } as const;

  it('are open to this machine', async () => {
    const answer = await door.http.inject({ ...metrics, headers: { host: '127.0.0.1:8100' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('oneseal_health 0');
    expect(answer.body).toContain('oneseal_peer_up{peer="payment"} 1');
    expect(answer.body).toContain('oneseal_http_answers_total{method="GET"');
  });

  it('are open to an administrator from anywhere', async () => {
    expect((await door.ask('guo.li', { ...metrics, ...elsewhere })).statusCode).toBe(200);
  });

  it.each([
    ['a proxy on this machine', { 'x-forwarded-for': '203.0.113.9' }],
    ['a page that points its own name at this machine', { host: 'evil.example:8100' }],
  ])('are closed to %s', async (_, headers) => {
    expect((await door.http.inject({ ...metrics, headers })).statusCode).toBe(401);
  });
});
