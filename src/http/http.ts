import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Permission } from '../domain/permissions.ts';
import type { Bureau } from '../usecases/bureau.ts';
import type { Principal } from '../usecases/principal.ts';

/**
 * Who may call a route. `case-secret`: whoever proves a case's secret, which the route checks itself; `peer`: proven by
 * the signature of the body; `operator`: from this machine, or with the permission health.read. Several permissions: any of them.
 */
export type Access =
  'public' | 'signed-in' | 'case-secret' | 'peer' | 'operator' | { permission: Permission | readonly Permission[] };

export type Http = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** One file of routes/: adds its route. */
export type Route = (http: Http, bureau: Bureau) => void;

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route with who may call it. */
    declaredAccess: { method: string; url: string; access: Access }[];
  }
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    /** Whoever signed in; null for the public. */
    person: Principal | null;
  }
  interface Session {
    userId?: string;
    /** When the person signed in, by the machine's time. */
    since?: string;
    /** Whoever the session belongs to, read with the request and never kept. */
    person?: Principal | null;
  }
}
