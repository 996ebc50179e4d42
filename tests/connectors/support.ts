import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openConnectors } from '../../src/connectors/connectors.ts';
import type { Connectors } from '../../src/connectors/connectors.ts';
import { ConnectorError } from '../../src/connectors/connector-error.ts';
import type { PeerAddress, PeerLimits } from '../../src/connectors/peer-settings.ts';
import { peerNames } from '../../src/connectors/verb.ts';
import type { PeerName } from '../../src/connectors/verb.ts';

export const frozen = '2026-03-02T01:00:00.000Z';

/** Connectors whose waits take no time: a wait only moves the running clock. */
export const openWithFakeTime = (
  peers: Record<PeerName, PeerAddress>,
  limits: Partial<PeerLimits> = {},
): { connectors: Connectors; waits: number[]; logged: () => string; pass: (ms: number) => void } => {
  const waits: number[] = [];
  const lines: string[] = [];
  let time = 0;
  const write = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const connectors = openConnectors({
    peers,
    limits,
    log: { info: write, warn: write },
    now: () => frozen,
    tick: () => time,
    random: () => 1,
    sleep: async (ms) => {
      waits.push(ms);
      time += ms;
    },
  });
  return { connectors, waits, logged: () => lines.join('\n'), pass: (ms) => void (time += ms) };
};

export interface Heard {
  readonly request: IncomingMessage;
  readonly body: string;
}

/** A bare server whose answers a test writes itself, one after the other; the last one stays. */
export const startScript = async (
  ...script: ((response: ServerResponse, request: IncomingMessage) => void)[]
): Promise<{ url: string; peers: Record<PeerName, PeerAddress>; heard: Heard[]; close: () => Promise<void> }> => {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const answer = script[Math.min(heard.length, script.length - 1)]!;
      heard.push({ request, body });
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const peers = Object.fromEntries(peerNames.map((name) => [name, { url, token: 'a-shared-token' }]));
  return {
    url,
    peers: peers as Record<PeerName, PeerAddress>,
    heard,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** Answers with a status, JSON and headers. */
export const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

export const sms = { to: '13800001111', text: '您的办件已受理' };
export const smsTaken = { messageId: 'M1', acceptedAt: frozen };

/** The connector error a call ends with; anything else fails the test. */
export const failureOf = async (call: Promise<unknown>): Promise<ConnectorError> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ConnectorError) return error;
  throw new Error(`expected a ConnectorError, got ${String(error)}`);
};
