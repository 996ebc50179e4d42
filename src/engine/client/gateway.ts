import { fileURLToPath } from 'node:url';
import { Metadata, credentials, loadPackageDefinition } from '@grpc/grpc-js';
import type { Client, ClientReadableStream, ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { OAuthProvider } from 'zeebe-node/dist/lib/OAuthProvider.js';
import { toEngineError } from '../engine-error.ts';
import type { EngineOptions } from '../engine.ts';

type Unary = 'deployResource' | 'deleteResource' | 'migrateProcessInstance' | 'updateJobTimeout' | 'topology';
type Streaming = 'activateJobs' | 'streamActivatedJobs';

/** The calls that zeebe-node lacks or has wrong. */
export interface Gateway {
  /** @throws EngineError */
  call<Answer>(method: Unary, request: object, deadlineMs: number): Promise<Answer>;
  /** The caller listens to 'error' and cancels. Without a deadline the stream stays open. */
  stream<Item>(method: Streaming, request: object, deadlineMs?: number): Promise<ClientReadableStream<Item>>;
  close(): void;
}

type Callback = (error: ServiceError | null, answer: unknown) => void;
type Methods = Record<Unary, (request: object, metadata: Metadata, options: object, done: Callback) => void> &
  Record<Streaming, (request: object, metadata: Metadata, options: object) => ClientReadableStream<unknown>>;
type GatewayClient = new (address: string, secrets: object, options: object) => Client & Methods;

const definition = loadSync(fileURLToPath(new URL('gateway.proto', import.meta.url)), {
  keepCase: true,
  longs: String,
  defaults: true,
  oneofs: true,
});

const loaded = loadPackageDefinition(definition) as unknown as { gateway_protocol: { Gateway: GatewayClient } };

/** Opens a channel with the TLS and OAuth settings that zeebe-node gets too. */
export const openGateway = (options: Pick<EngineOptions, 'address' | 'tls' | 'oauth'>): Gateway => {
  const { tls, oauth } = options;
  const useTls = tls !== undefined || oauth !== undefined;
  const secrets = useTls
    ? credentials.createSsl(tls?.rootCerts, tls?.privateKey, tls?.certChain)
    : credentials.createInsecure();
  const client = new loaded.gateway_protocol.Gateway(options.address, secrets, {
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 1_000,
    'grpc.keepalive_time_ms': 30_000,
    'grpc.max_receive_message_length': -1,
  });
  const provider =
    oauth &&
    new OAuthProvider({ ...oauth, ...(tls?.rootCerts && { customRootCert: tls.rootCerts }), cacheOnDisk: false });

  const metadata = async (): Promise<Metadata> => {
    const result = new Metadata();
    if (provider) result.add('Authorization', `Bearer ${await provider.getToken()}`);
    return result;
  };

  return {
    call: async <Answer>(method: Unary, request: object, deadlineMs: number) => {
      try {
        const head = await metadata();
        return await new Promise<Answer>((resolve, reject) => {
          client[method](request, head, { deadline: Date.now() + deadlineMs }, (error, answer) =>
            error ? reject(error) : resolve(answer as Answer),
          );
        });
      } catch (error) {
        throw toEngineError(method, error);
      }
    },
    stream: async <Item>(method: Streaming, request: object, deadlineMs?: number) => {
      const settings = deadlineMs === undefined ? {} : { deadline: Date.now() + deadlineMs };
      return client[method](request, await metadata(), settings) as ClientReadableStream<Item>;
    },
    close: () => {
      provider?.stopExpiryTimer();
      client.close();
    },
  };
};
