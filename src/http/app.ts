import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger } from 'fastify';
import type { Bureau } from '../usecases/bureau.ts';
import type { Http } from './http.ts';
import { addAccess } from './plugins/access.ts';
import { addDocs } from './plugins/docs.ts';
import { addErrors, answerBrokenRequest } from './plugins/errors.ts';
import { addJsonBody, jsonLimit } from './plugins/json-body.ts';
import { addLimits } from './plugins/limits.ts';
import { addLog } from './plugins/log.ts';
import { addMovedTasks } from './plugins/moved-tasks.ts';
import { addOriginCheck } from './plugins/origin.ts';
import { addPages } from './plugins/pages.ts';
import { buildSerializer } from './plugins/serialize.ts';
import { addSessions } from './plugins/sessions.ts';
import { compileValidator } from './plugins/validate.ts';
import { addRoutes } from './routes.ts';

/** Above what the use case takes, so that it is the one to refuse, bytes. */
const uploadLimit = 21 * 1024 * 1024;

/** A proxy in front is believed only where the bureau says that it is reached by https, and only from a private address. */
const trustedProxies = ['loopback', 'linklocal', 'uniquelocal'];

const createServer = ({ config, log }: Bureau): Http =>
  fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.publicUrl.startsWith('https:') ? trustedProxies : false,
    bodyLimit: jsonLimit,
    exposeHeadRoutes: false,
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    frameworkErrors: answerBrokenRequest,
    schemaController: { compilersFactory: { buildSerializer } },
  }).withTypeProvider<TypeBoxTypeProvider>();

/** The bureau's HTTP server with all routes, not yet listening. */
export const createApp = async (bureau: Bureau): Promise<Http> => {
  const http = createServer(bureau);
  http.setValidatorCompiler(compileValidator);
  addErrors(http);
  addLog(http);
  addJsonBody(http);
  await addSessions(http, bureau);
  await addLimits(http, bureau);
  addOriginCheck(http, bureau.config);
  addAccess(http);
  addMovedTasks(http, bureau);
  await http.register(multipart, {
    limits: { files: 1, fields: 4, parts: 5, fileSize: uploadLimit, fieldSize: 1024, headerPairs: 40 },
  });
  await addDocs(http, bureau.config.bureauName);
  await addPages(http);
  await addRoutes(http, bureau);
  await http.ready();
  return http;
};
