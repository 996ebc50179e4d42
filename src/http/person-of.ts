import type { FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';
import { BureauError } from '../errors.ts';
import type { Principal } from '../usecases/principal.ts';

/** The signed-in person of a request. Error: not-signed-in. */
export const personOf = (request: FastifyRequest): Principal => {
  if (request.person === null) throw new BureauError('not-signed-in');
  return request.person;
};

/** Where a request comes from, for counting: one IPv6 subscriber holds a whole /64. */
export const addressOf = ({ ip }: FastifyRequest): string =>
  isIPv6(ip) && !ip.startsWith('::') ? ip.split(':').slice(0, 4).join(':') : ip;
