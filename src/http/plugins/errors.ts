import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { EngineError } from '../../engine/engine-error.ts';
import { BureauError } from '../../errors.ts';
import { isStoreFailure } from '../../store/failures.ts';
import type { Http } from '../http.ts';
import { describeFailure } from './log.ts';
import { allowedMethods } from './method-map.ts';

const fieldOf = (path: string): string =>
  path.replace(/^\//u, '').replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');

type Fault = { instancePath?: string; message?: string; params?: { requiredProperties?: string[] } };

const fromValidation = (error: FastifyError): BureauError => {
  const [first] = (error.validation ?? []) as Fault[];
  const missing = first?.params?.requiredProperties?.[0];
  const field = [fieldOf(first?.instancePath ?? ''), missing]
    .filter((part) => part !== undefined && part !== '')
    .join('.');
  const where = field === '' ? (error.validationContext ?? '') : field;
  return new BureauError('invalid-input', { detail: `${where} ${first?.message ?? ''}`.trim() }, where);
};

const fromFramework = (error: FastifyError, request: FastifyRequest): BureauError | undefined => {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new BureauError('payload-too-large', { limit: request.routeOptions.bodyLimit });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return new BureauError('unsupported-media-type', { type: (request.headers['content-type'] ?? '').slice(0, 80) });
    case 'FST_REQ_FILE_TOO_LARGE':
      return new BureauError('file-too-large', { limit: request.routeOptions.bodyLimit });
    case 'FST_FILES_LIMIT':
    case 'FST_FIELDS_LIMIT':
    case 'FST_PARTS_LIMIT':
      return new BureauError('upload-missing');
    default:
      return undefined;
  }
};

const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100']);

/** Any failure as an error of the table; undefined for one that nobody expected. */
const asBureauError = (error: unknown, request: FastifyRequest): BureauError | undefined => {
  if (error instanceof BureauError) return error;
  if (error instanceof EngineError && error.kind === 'unavailable')
    return new BureauError('not-ready', { reason: 'Zeebe' });
  if (!(error instanceof Error)) return undefined;
  const known = error as FastifyError;
  if (known.validation !== undefined) return fromValidation(known);
  if (fullDisk.has(known.code)) return new BureauError('disk-full');
  if (isStoreFailure(error)) return new BureauError('not-ready', { reason: '数据库 database' });
  const framed = fromFramework(known, request);
  if (framed !== undefined) return framed;
  const { statusCode } = known;
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? new BureauError('invalid-input', { detail: known.code ?? 'request' })
    : undefined;
};

const answer = (reply: FastifyReply, error: BureauError, reference?: string): FastifyReply => {
  if (error.status === 429 && error.params['seconds'] !== undefined)
    void reply.header('retry-after', String(error.params['seconds']));
  return reply
    .code(error.status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ ...error.toJSON(), ...(reference === undefined ? {} : { reference }) }));
};

/** A request so broken that no route can be found for it. */
export const answerBrokenRequest = (_error: unknown, _request: FastifyRequest, reply: FastifyReply): void => {
  void answer(reply, new BureauError('page-not-found'));
};

/** Every failure leaves as { code, message: { zh, en }, field?, params, reference? }; what nobody expected is logged and hidden. */
export const addErrors = (http: Http): void => {
  http.setErrorHandler((error, request, reply) => {
    const known = asBureauError(error, request);
    if (known !== undefined && known.status < 500) return answer(reply, known);
    const reference = randomBytes(5).toString('hex');
    request.log.error({ reference, route: request.routeOptions.url, ...describeFailure(error) }, 'request failed');
    return answer(reply, known ?? new BureauError('internal', { reference }), reference);
  });
  const methods = allowedMethods(http);
  http.setNotFoundHandler((request, reply) => {
    const allowed = methods(request.url);
    if (allowed.length === 0) return answer(reply, new BureauError('page-not-found'));
    void reply.header('allow', allowed.join(', '));
    return answer(
      reply,
      new BureauError('method-not-allowed', { method: request.method, allowed: allowed.join(', ') }),
    );
  });
};
