import type { FastifyRequest } from 'fastify';
import type { Http } from './http.ts';
import { jsonLimit } from './plugins/json-body.ts';

/** In this scope a body stays the text that was signed. */
export const keepRawBody = (http: Http): void => {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: jsonLimit },
    async (_: unknown, text: string) => text,
  );
};

export const rawBodyOf = (request: FastifyRequest): string => (typeof request.body === 'string' ? request.body : '');

export const signatureOf = (request: FastifyRequest, header: string): string | undefined => {
  const value = request.headers[header];
  return typeof value === 'string' ? value : undefined;
};
