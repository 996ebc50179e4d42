import { createServer, request as send } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import type { Random } from './random.ts';

/** A record as the broker has exported it, kept beside the bureau. */
export interface BrokerRecord {
  lane: string;
  position: number;
  /** When the broker wrote it, ms. */
  timestamp: number;
  key: string;
  valueType: string;
  intent: string;
  value: Record<string, unknown>;
}

/** The broker's own account: every record once, in the order of its positions. */
export interface Account {
  records(): BrokerRecord[];
  /** Repeats that were not word for word the same. */
  contradictions: string[];
  /** How many records came more than once. */
  repeats(): number;
  take(body: string): void;
}

/** What of a record differs from its repeat; the order of the fields is the JVM's, and the exporter's own count goes astray when it is killed. */
const differences = (before: object, after: object): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => name !== 'sequence')
    .map((name) => [name, before[name as never] as unknown, after[name as never] as unknown] as const)
    .filter(([, one, other]) => !isDeepStrictEqual(one, other))
    .map(([name, one, other]) => `${name} ${JSON.stringify(one)} then ${JSON.stringify(other)}`);

export const openAccount = (): Account => {
  const known = new Map<string, BrokerRecord>();
  const contradictions: string[] = [];
  let repeats = 0;
  const takeLine = (action: string, line: string): void => {
    const { _id: id, _index: index } = (JSON.parse(action) as { index: { _id: string; _index: string } }).index;
    const content = JSON.parse(line) as Omit<BrokerRecord, 'key'> & { key: number };
    const record = { ...content, key: String(content.key), lane: index.startsWith('quick') ? 'quick' : 'bulk' };
    const before = known.get(id);
    if (before === undefined) {
      known.set(id, record);
      return;
    }
    repeats += 1;
    const different = differences(before, record);
    if (different.length > 0) contradictions.push(`${id} ${record.valueType} came again with ${different.join()}`);
  };
  return {
    records: () => [...known.values()].sort((a, b) => a.position - b.position),
    contradictions,
    repeats: () => repeats,
    take: (body) => {
      const lines = body.split('\n').filter((line) => line !== '');
      for (let at = 0; at + 1 < lines.length; at += 2) takeLine(lines[at]!, lines[at + 1]!);
    },
  };
};

export interface Tee {
  close(): Promise<void>;
}

const readAll = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/**
 * Stands between the broker's exporters and one stream door: writes every record into the account, passes it on, and now
 * and then loses the door's answer, so that the exporter repeats what the bureau has already taken.
 */
export const openTee = async (
  account: Account,
  { port, door, random }: { port: number; door: number; random: Random },
): Promise<Tee> => {
  let untilLoss = random.between(50, 400);
  const pass = (message: IncomingMessage, body: Buffer): Promise<{ status: number; type: string; body: Buffer }> =>
    new Promise((resolve, reject) => {
      const { method, url, headers } = message;
      const { 'content-type': type = 'application/json', authorization = '' } = headers;
      const onward = send({
        host: '127.0.0.1',
        port: door,
        method,
        path: url,
        headers: { 'content-type': type, authorization, 'content-length': body.length },
      });
      onward.on('error', reject);
      onward.on('response', (answer) => {
        readAll(answer).then((answered) => {
          resolve({
            status: answer.statusCode ?? 502,
            type: answer.headers['content-type'] ?? 'application/json',
            body: answered,
          });
        }, reject);
      });
      onward.end(body);
    });
  const server = createServer((message, response) => {
    void (async () => {
      try {
        const body = await readAll(message);
        if (message.url === '/_bulk') account.take(body.toString());
        const answer = await pass(message, body);
        untilLoss -= 1;
        if (untilLoss <= 0) {
          untilLoss = random.between(200, 1_200);
          throw new Error('the answer is lost');
        }
        response.writeHead(answer.status, { 'content-type': answer.type, 'x-elastic-product': 'Elasticsearch' });
        response.end(answer.body);
      } catch {
        // as from a copy that is not there
        message.socket.destroy();
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  if ((server.address() as AddressInfo).port !== port) throw new Error('the tee has another port');
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
