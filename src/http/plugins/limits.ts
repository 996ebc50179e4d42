import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { BureauError } from '../../errors.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import type { Http } from '../http.ts';
import { addressOf } from '../person-of.ts';

/** Requests a minute: of a signed-in person, and of an address without one. */
const perPerson = 12_000;
const perAddress = 1_200;

/** What operators and proxies ask, however busy the process is. */
const answersAlways: ReadonlySet<string> = new Set(['/api/health', '/api/ready']);

/** A copy that drains answers questions, and leaves acts to the others. */
const addDraining = (http: Http, bureau: Bureau): void => {
  http.addHook('onRequest', async (request, reply) => {
    if (bureau.duty === 'serving' || request.method === 'GET' || request.is404) return;
    void reply.header('retry-after', 1).header('connection', 'close');
    throw new BureauError('draining');
  });
};

const addHeaders = async (http: Http, https: boolean): Promise<void> => {
  await http.register(helmet, {
    hsts: https,
    contentSecurityPolicy: {
      directives: { 'upgrade-insecure-requests': https ? [] : null, 'frame-ancestors': ["'none'"] },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  http.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
  });
};

/** Security headers, limits per person and address, and a refusal while the process is overloaded. */
export const addLimits = async (http: Http, bureau: Bureau): Promise<void> => {
  addDraining(http, bureau);
  await addHeaders(http, bureau.config.publicUrl.startsWith('https:'));
  await http.register(rateLimit, {
    global: true,
    timeWindow: '1 minute',
    cache: 20_000,
    keyGenerator: (request) => request.person?.id ?? addressOf(request),
    max: (request) => (request.person === null ? perAddress : perPerson),
    errorResponseBuilder: (_request, { ttl }) =>
      new BureauError('too-many-requests', { seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
  await http.register(underPressure, {
    maxEventLoopDelay: bureau.config.overloadDelayMs,
    pressureHandler: (request, reply) => {
      if (answersAlways.has(request.routeOptions.url ?? '')) return;
      void reply.header('retry-after', 2);
      throw new BureauError('not-ready', { reason: '系统繁忙 overloaded' });
    },
  });
};

/** A limit of its own for a route that invites guessing, per address and minute. */
export const strictly = (
  max: number,
): { rateLimit: { max: number; timeWindow: string; keyGenerator: typeof addressOf } } => ({
  rateLimit: { max, timeWindow: '1 minute', keyGenerator: addressOf },
});
