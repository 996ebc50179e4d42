import type { FastifyRequest, RouteOptions } from 'fastify';
import { isIPv4 } from 'node:net';
import { may } from '../../domain/permissions.ts';
import type { Permission } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { Access, Http } from '../http.ts';
import { docsPrefix } from './docs.ts';

const permissionsOf = (access: Exclude<Access, string>): readonly Permission[] =>
  typeof access.permission === 'string' ? [access.permission] : access.permission;

const isLoopback = (address: string): boolean =>
  address === '::1' || address.replace(/^::ffff:/u, '').startsWith('127.');

/** From this machine and meant for it: no proxy in between, and no page of another site that points its name here. */
const isLocal = (request: FastifyRequest): boolean => {
  const host = request.hostname.replace(/^\[|\]$/gu, '');
  const named = host === 'localhost' || host === '::1' || (isIPv4(host) && isLoopback(host));
  const forwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  return named && !forwarded && isLoopback(request.socket.remoteAddress ?? '');
};

const requirePermission = (request: FastifyRequest, allowed: readonly Permission[]): void => {
  const { person } = request;
  if (person === null) throw new BureauError('not-signed-in');
  if (!allowed.some((permission) => may(person.roles, permission)))
    throw new BureauError('forbidden', { permission: allowed.join(' | ') });
};

/** Refuses a request that its route's declaration does not let in. Errors: not-signed-in, forbidden. */
export const admit = (request: FastifyRequest, access: Access): void => {
  switch (access) {
    case 'public':
    case 'case-secret':
    case 'peer':
      return;
    case 'signed-in':
      if (request.person === null) throw new BureauError('not-signed-in');
      return;
    case 'operator':
      if (!isLocal(request)) requirePermission(request, ['health.read']);
      return;
    default:
      requirePermission(request, permissionsOf(access));
  }
};

const declaredAccess = (route: RouteOptions): Access => {
  const access = route.config?.access;
  if (access !== undefined) return access;
  // The pages of the API's documentation come from a package that cannot declare them.
  if (route.url === docsPrefix || route.url.startsWith(`${docsPrefix}/`)) return 'public';
  throw new Error(`route ${String(route.method)} ${route.url} declares no access`);
};

/** Deny by default: a route without a declaration stops the start, and every request is held against its route's. */
export const addAccess = (http: Http): void => {
  const declared: Http['declaredAccess'] = [];
  http.decorate('declaredAccess', declared);
  http.addHook('onRoute', (route) => {
    const access = declaredAccess(route);
    for (const method of [route.method].flat()) declared.push({ method, url: route.url, access });
    route.config = { ...route.config, access };
  });
  http.addHook('onRequest', async (request) => {
    if (request.is404) return;
    const { access } = request.routeOptions.config;
    if (access === undefined) throw new BureauError('forbidden', { permission: '' });
    admit(request, access);
  });
};
