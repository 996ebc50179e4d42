import { createServer } from 'node:http';
import type { StreamSettings } from '../../src/engine/broker/broker-folder.ts';

export interface SeenRecord {
  lane: 'quick' | 'bulk';
  position: number;
  valueType: string;
  intent: string;
  recordType: string;
  value: Record<string, unknown>;
}

export interface RecordServer {
  records: SeenRecord[];
  /** Requests that did not come as the broker was told to send them. */
  strangers: string[];
  /** Resolves with the first record that fits, past or to come. */
  waitFor(fits: (record: SeenRecord) => boolean): Promise<SeenRecord>;
  close(): Promise<void>;
}

/** A small stand-in for the stream door: keeps every record that comes with the right name and password. */
export const openRecordServer = async (stream: StreamSettings): Promise<RecordServer> => {
  const records: SeenRecord[] = [];
  const strangers: string[] = [];
  const waiting = new Set<() => void>();
  const laneOf = (header: string | undefined): 'quick' | 'bulk' | undefined => {
    const [name, password] = Buffer.from((header ?? '').replace('Basic ', ''), 'base64')
      .toString()
      .split(':');
    const isLane = (name === 'quick' || name === 'bulk') && stream.secrets[name] === password;
    return isLane ? name : undefined;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const lane = laneOf(request.headers.authorization);
      const isSettings = request.method === 'PUT' && request.url === `/${lane}*/_settings?allow_no_indices=true`;
      if (lane === undefined || (!isSettings && `${request.method} ${request.url}` !== 'POST /_bulk')) {
        strangers.push(`${request.method} ${request.url}`);
        response.writeHead(lane === undefined ? 401 : 404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      if (isSettings) return void response.end('{"acknowledged":true}');
      const lines = Buffer.concat(chunks).toString().trim().split('\n');
      for (let at = 1; at < lines.length; at += 2) records.push({ ...(JSON.parse(lines[at]!) as SeenRecord), lane });
      response.end('{"errors":false,"items":[]}');
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(stream.port, '127.0.0.1', resolve));
  return {
    records,
    strangers,
    waitFor: (fits) =>
      new Promise((resolve) => {
        let next = 0;
        const look = (): void => {
          for (; next < records.length; next += 1) {
            if (!fits(records[next]!)) continue;
            waiting.delete(look);
            resolve(records[next]!);
            return;
          }
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
