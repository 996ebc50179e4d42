import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { peerNames } from '../verb.ts';
import type { PeerName } from '../verb.ts';
import { openDemoBook, withoutContents } from './demo-book.ts';
import type { Entry } from './demo-book.ts';
import { demoVerbs } from './demo-verbs.ts';
import type { DemoVerb } from './demo-verbs.ts';
import { createMisbehaviour } from './misbehaviour.ts';
import type { FailMode } from './misbehaviour.ts';
import { openPaymentDesk } from './payment-desk.ts';
import { PeerRefusal } from './peer-refusal.ts';
import { performVerb } from './perform-verb.ts';
import { openSupervisionDesk } from './supervision-desk.ts';

/** One request that a demo peer received, and what it did with it. */
export interface DemoCall {
  readonly peer: PeerName;
  readonly verb: string;
  readonly key: string | null;
  readonly input: unknown;
  readonly outcome: 'answered' | 'repeated' | 'refused' | FailMode;
}

export interface DemoPeers {
  readonly url: string;
  readonly peers: Record<PeerName, { url: string; token: string }>;
  /** The last requests (at most 2,000), oldest first. */
  calls(): readonly DemoCall[];
  /** Makes the next `count` requests to a peer fail; plans for a peer are met in order. */
  fail(peer: PeerName, mode: FailMode, count: number): void;
  /** The effects at a peer (at most the last 2,000), oldest first. */
  inbox(peer: PeerName): readonly Entry[];
  close(): Promise<void>;
}

const rememberedCalls = 2_000;
const largestRequest = 128 * 1024 * 1024;

const keyOf = (request: FastifyRequest): string | undefined => {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && key !== '' ? key : undefined;
};

const given = ({ verb }: DemoVerb, request: FastifyRequest): unknown =>
  verb.method === 'GET' ? request.params : request.body;

const sameToken = (given: string | undefined, token: string): boolean => {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(`Bearer ${token}`)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * The other side in demo mode: every peer as a real HTTP server on one free loopback port. With `dataDir` its memory survives a
 * restart. Callers prove themselves by the tokens given back, new at each start; payers and supervisors (the desks) need none.
 */
export const startDemoPeers = async (options: { dataDir?: string; now?: () => string } = {}): Promise<DemoPeers> => {
  const now = options.now ?? (() => new Date().toISOString());
  const book = openDemoBook(options.dataDir);
  const misbehaviour = createMisbehaviour();
  const calls: DemoCall[] = [];
  const tokens = new Map(peerNames.map((name) => [name, randomBytes(24).toString('base64url')]));
  const app = fastify({ bodyLimit: largestRequest, forceCloseConnections: true });
  let url = '';

  const perform = (demoVerb: DemoVerb, request: FastifyRequest) =>
    performVerb(demoVerb, given(demoVerb, request), keyOf(request), { at: now(), url, fact: book.fact }, book);

  const receive = (demoVerb: DemoVerb, request: FastifyRequest, reply: FastifyReply): unknown => {
    const { peer, name } = demoVerb.verb;
    const record = (outcome: DemoCall['outcome']) => {
      const input = withoutContents(given(demoVerb, request));
      calls.push({ peer, verb: name, key: keyOf(request) ?? null, input, outcome });
      if (calls.length > rememberedCalls) calls.shift();
    };
    try {
      if (!sameToken(request.headers.authorization, tokens.get(peer)!)) {
        throw new PeerRefusal(401, 'token-wrong', '访问令牌不正确');
      }
      const mode = misbehaviour.next(peer);
      if (mode === 'lost-answer') perform(demoVerb, request);
      if (mode === 'down' || mode === 'lost-answer') {
        record(mode);
        reply.hijack();
        request.raw.socket.destroy();
        return reply;
      }
      if (mode === 'slow') {
        record(mode);
        reply.hijack();
        return reply;
      }
      if (mode === 'garbage') {
        record(mode);
        return reply.type('application/json').send('<html>系统维护中</html>');
      }
      if (mode === 'refuse') throw new PeerRefusal(422, 'demo-refused', '演示：对方拒绝办理');
      const { answer, repeated } = perform(demoVerb, request);
      record(repeated ? 'repeated' : 'answered');
      return answer;
    } catch (error) {
      if (error instanceof PeerRefusal) record('refused');
      throw error;
    }
  };

  app.setErrorHandler((error: Error & { statusCode?: number }, _, reply) => {
    if (error instanceof PeerRefusal)
      return reply.code(error.status).send({ code: error.code, message: error.message });
    // Without a status it is the disk: the caller may come again.
    return reply.code(error.statusCode ?? 503).send({ code: 'not-possible', message: error.message });
  });
  for (const demoVerb of demoVerbs) {
    const { method, peer, path } = demoVerb.verb;
    app.route({ method, url: `/${peer}${path}`, handler: (request, reply) => receive(demoVerb, request, reply) });
  }
  app.get<{ Params: { peer: string } }>('/inbox/:peer', (request) => {
    const peer = peerNames.find((name) => name === request.params.peer);
    if (peer === undefined) throw new PeerRefusal(404, 'not-found', '没有这个外部系统');
    return book.inbox(peer);
  });
  openPaymentDesk(app, book, tokens.get('payment')!, now);
  openSupervisionDesk(app, book, tokens.get('supervision')!, now);

  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    url,
    peers: Object.fromEntries(
      peerNames.map((name) => [name, { url: `${url}/${name}`, token: tokens.get(name)! }]),
    ) as DemoPeers['peers'],
    calls: () => calls,
    fail: misbehaviour.plan,
    inbox: book.inbox,
    close: async () => {
      await app.close();
      book.close();
    },
  };
};
