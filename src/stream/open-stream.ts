import { createHash, timingSafeEqual } from 'node:crypto';
import fastify from 'fastify';
import { BureauError } from '../errors.ts';
import { readPositions } from '../store/engine-log.ts';
import type { Bureau } from '../usecases/bureau.ts';
import type { Lane } from './apply-batch.ts';
import { applyBatch } from './apply-batch.ts';
import type { RawRecord } from './decode.ts';
import { splitBulk } from './decode.ts';

export interface StreamDoor {
  port: number;
  state(): StreamState;
  close(): Promise<void>;
}

export interface StreamState {
  /** Set when the log proved to be another broker's: nothing is applied any more. */
  foreign: string | null;
  /** Last position seen per `lane/partition`, and the machine's time of the last request. */
  seen: Record<string, number>;
  lastRequestAt: string | null;
  lanes: Record<string, { lagMs: number; at: string }>;
}

// The exporter sends up to 10 MiB a request; a smaller limit would block its lane for ever.
const bodyLimit = 64 * 1024 * 1024;

/** Where the broker's exporters post, and the password of each lane; the user name is the name of the lane. */
export interface StreamDoorSettings {
  host: string;
  port: number;
  secrets: Record<Lane, string>;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Tells the lane whose name and password a request carries. */
const openGate = (secrets: Record<Lane, string>): ((authorization: string | undefined) => Lane | undefined) => {
  const expected = (['quick', 'bulk'] as const).map((lane) => ({
    lane,
    pass: digest(`Basic ${Buffer.from(`${lane}:${secrets[lane]}`).toString('base64')}`),
  }));
  return (authorization = '') => {
    const shown = digest(authorization);
    return expected.find(({ pass }) => timingSafeEqual(shown, pass))?.lane;
  };
};

/** How long ago the broker wrote a record, ms. */
const ageOf = ({ text }: RawRecord): number => {
  const written = /"timestamp":(\d+)/u.exec(text);
  return written === null ? 0 : Math.max(0, Date.now() - Number(written[1]));
};

/**
 * Opens the door at which the broker's exporters post their records (`/_bulk`); whatever else an Elasticsearch would
 * be asked is acknowledged. Answers 503 for what will pass and 200 only for what is applied.
 */
export const openStream = async (bureau: Bureau, settings: StreamDoorSettings): Promise<StreamDoor> => {
  const laneOf = openGate(settings.secrets);
  const seen = new Map<string, number>();
  let foreign: string | null = null;
  let lastRequestAt: string | null = null;
  const lanes: StreamState['lanes'] = {};
  for (const { lane, partitionId, position } of await readPositions(bureau.store.read))
    seen.set(`${lane}/${partitionId}`, position);

  const app = fastify({ bodyLimit, logger: false, forceCloseConnections: true, keepAliveTimeout: 120_000 });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.addHook('onRequest', async (request, reply) => {
    if (laneOf(request.headers.authorization) === undefined) await reply.code(401).send({ error: 'unauthorised' });
  });
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-elastic-product', 'Elasticsearch');
  });

  app.post<{ Body: string }>('/_bulk', async (request, reply) => {
    lastRequestAt = new Date().toISOString();
    if (foreign !== null) return reply.code(503).send({ error: foreign });
    const lane = laneOf(request.headers.authorization)!;
    const records = splitBulk(request.body);
    // What lies before the last seen position was applied; the record at it is compared, to notice a foreign log.
    const fresh = records.filter(({ partitionId, position }) => position >= (seen.get(`${lane}/${partitionId}`) ?? -1));
    try {
      if (fresh.length > 0) {
        await applyBatch(bureau, lane, fresh);
        const last = fresh.at(-1)!;
        seen.set(`${lane}/${last.partitionId}`, last.position);
        lanes[lane] = { lagMs: ageOf(last), at: new Date().toISOString() };
      }
    } catch (error) {
      if (error instanceof BureauError && error.code === 'foreign-log') foreign = error.message;
      bureau.log.error({ lane, error: String(error) }, 'records were not taken and will come again');
      return reply.code(503).send({ error: String(error) });
    }
    return { took: 0, errors: false, items: records.map(() => ({ index: { status: 201 } })) };
  });
  app.get('/', () => ({ version: { number: '7.17.0' } }));
  app.all('/*', () => ({ acknowledged: true }));

  await app.listen({ host: settings.host, port: settings.port });
  const address = app.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : settings.port,
    state: () => ({ foreign, seen: Object.fromEntries(seen), lastRequestAt, lanes: { ...lanes } }),
    close: () => app.close(),
  };
};
