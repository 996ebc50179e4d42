import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { BureauError } from '../../errors.ts';
import type { Http } from '../http.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

const isOwn = (origin: string, request: FastifyRequest, publicUrl: string): boolean => {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.host || (publicUrl !== '' && origin === new URL(publicUrl).origin);
};

/** Whether a browser says that another site's page sent the request; programs say nothing and hold no cookie by accident. */
const isForeign = (request: FastifyRequest, publicUrl: string): boolean => {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = request.headers;
  return origin !== undefined && !isOwn(origin, request, publicUrl);
};

/** Unsafe methods are taken from the bureau's own pages alone, besides the cookie's sameSite. Error: bad-origin. */
export const addOriginCheck = (http: Http, { publicUrl }: Config): void => {
  http.addHook('onRequest', async (request) => {
    if (!safe.has(request.method) && isForeign(request, publicUrl)) throw new BureauError('bad-origin');
  });
};
