import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BureauError } from '../../errors.ts';
import type { Http } from '../http.ts';

/** Where `npm run build` puts the pages. */
export const pagesFolder = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Every address of an entry and the folder of its document. */
const pages = [
  ['hall', 'web/hall'],
  ['desk', 'web/desk'],
  ['desk/visits', 'web/desk/visit'],
  ['console', 'web/console'],
  ['modeler', 'modeler-ui'],
] as const;

/** Scripts come from here alone. Styles may be made on the page (forms and the component library do); a PDF is looked at as a blob. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  'frame-src blob:',
  'object-src blob:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const open = { config: { access: 'public' }, schema: { hide: true } } as const;

/** One document for every address of an entry: its own router shows the rest. It is asked for anew each time, so that a new build is seen at once. */
const sendPage = async (reply: FastifyReply, folder: string): Promise<FastifyReply> => {
  const file = `${folder}/index.html`;
  await access(join(pagesFolder, file)).catch(() => {
    throw new BureauError('pages-not-built', { reason: file });
  });
  return reply
    .header('cache-control', 'no-cache')
    .header('content-security-policy', policy)
    .sendFile(file, { cacheControl: false });
};

/** The built pages: /hall/ for applicants, /desk/ for clerks, /desk/visits/ for inspectors on site, /console/ for admins, /modeler/ for analysts, and what they load, which carries its content's hash in its name. */
export const addPages = async (http: Http): Promise<void> => {
  await http.register(fastifyStatic, { root: pagesFolder, serve: false, preCompressed: true, decorateReply: true });
  http.get('/', open, async (_request, reply) => reply.redirect('/hall/'));
  for (const [page, folder] of pages) {
    http.get(`/${page}`, open, async (_request, reply) => reply.redirect(`/${page}/`));
    http.get(`/${page}/*`, open, async (_request, reply) => sendPage(reply, folder));
  }
  // What works without a network reaches no further than these addresses.
  http.get('/desk/visits/worker.js', open, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('desk/visit/worker.js', { cacheControl: false }),
  );
  http.get<{ Params: { '*': string } }>('/assets/*', open, async ({ params }, reply) =>
    reply.sendFile(`assets/${params['*']}`, { maxAge: '365d', immutable: true }),
  );
};
