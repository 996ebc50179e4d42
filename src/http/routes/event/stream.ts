import Type from 'typebox';
import type { ServerResponse } from 'node:http';
import { BureauError } from '../../../errors.ts';
import { findUser } from '../../../store/users.ts';
import { readSession } from '../../../store/sessions.ts';
import type { Bureau } from '../../../usecases/bureau.ts';
import { machineTime } from '../../../usecases/machine-time.ts';
import { openEventHub } from '../../event-hub.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { sessionRowId } from '../../plugins/sessions.ts';
import { closed, id } from '../../schemas/common.ts';

const heartbeatMs = 20_000;
const mostPerPerson = 12;
/** A page that does not read is let go rather than kept in memory, bytes. */
const mostWaiting = 256 * 1024;

const write = (stream: ServerResponse, text: string): void => {
  if (stream.writableLength > mostWaiting) stream.destroy();
  else stream.write(text);
};

const stillSignedIn = async (bureau: Bureau, sessionId: string, userId: string): Promise<boolean> => {
  const session = await readSession(bureau.store, sessionRowId(sessionId));
  const user = await findUser(bureau.store.read, userId);
  return session !== undefined && session.expiresAt > machineTime() && user?.status === 'active';
};

export const streamEvents: Route = (http, bureau) => {
  const hub = openEventHub(bureau);
  http.addHook('preClose', async () => hub.close());
  http.get(
    '/api/events',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['events'],
        summary: '变化提示（SSE）：收到后重新取数 · Hints of changes as server-sent events; fetch what you show',
        querystring: closed({ case: Type.Optional(id) }),
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      if (hub.count(person.id) >= mostPerPerson) throw new BureauError('too-many-streams');
      const { sessionId } = request.session;
      const headers = {
        ...reply.getHeaders(),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      };
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, headers as Record<string, string>);
      write(stream, 'retry: 2000\n\nevent: hello\ndata: {}\n\n');
      const beat = setInterval(() => {
        write(stream, ': heartbeat\n\n');
        stillSignedIn(bureau, sessionId, person.id).then(
          (yes) => (yes ? undefined : stream.end('event: signed-out\ndata: {}\n\n')),
          () => undefined,
        );
      }, heartbeatMs);
      const remove = hub.add({
        person,
        caseId: request.query.case,
        send: ({ kind, caseId, jobKey, actId }) =>
          write(stream, `event: ${kind}\ndata: ${JSON.stringify({ caseId, jobKey, actId })}\n\n`),
        end: () => stream.end(),
      });
      const leave = (): void => {
        clearInterval(beat);
        remove();
      };
      stream.on('close', leave);
      // A page that has left before this line will not close once more.
      if (stream.destroyed) leave();
    },
  );
};
