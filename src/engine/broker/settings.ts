import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrokerFolder, StreamSettings } from './broker-folder.ts';

export interface BrokerPorts {
  gateway: number;
  command: number;
  internal: number;
  rest: number;
  management: number;
}

const LOOPBACK = '127.0.0.1';

/** Every kind of record that the Elasticsearch exporter of 8.5.8 can switch; what is not named in a lane is off. */
const KINDS = [
  'checkpoint',
  'commandDistribution',
  'compensationSubscription',
  'decision',
  'decisionEvaluation',
  'decisionRequirements',
  'deployment',
  'deploymentDistribution',
  'error',
  'escalation',
  'form',
  'incident',
  'job',
  'jobBatch',
  'message',
  'messageBatch',
  'messageStartEventSubscription',
  'messageSubscription',
  'process',
  'processEvent',
  'processInstance',
  'processInstanceBatch',
  'processInstanceCreation',
  'processInstanceMigration',
  'processInstanceModification',
  'processMessageSubscription',
  'resourceDeletion',
  'signal',
  'signalSubscription',
  'timer',
  'userTask',
  'variable',
  'variableDocument',
] as const;

/** Above what one command can carry (4 MiB), so that the exporter leaves no variable out without a word; bytes. */
const LONGEST_VARIABLE = 4_194_304;

type Kind = (typeof KINDS)[number];
type Lane = 'quick' | 'bulk';

/** People wait for what the quick lane brings, so it goes record by record; the rest is cheaper in bulk (seconds behind). */
const LANES: Record<Lane, { kinds: Kind[]; bulk: { SIZE: number; DELAY: number } }> = {
  quick: {
    kinds: ['job', 'incident', 'processInstanceCreation', 'processInstanceModification'],
    bulk: { SIZE: 1, DELAY: 1 },
  },
  bulk: {
    kinds: ['processInstance', 'variable'],
    bulk: { SIZE: 200, DELAY: 1 },
  },
};

const exporterSettings = (lane: Lane, stream: StreamSettings): Record<string, string> => {
  const prefix = `ZEEBE_BROKER_EXPORTERS_${lane.toUpperCase()}`;
  const { kinds, bulk } = LANES[lane];
  const index = Object.fromEntries(
    KINDS.map((kind) => [`${prefix}_ARGS_INDEX_${kind.toUpperCase()}`, String(kinds.includes(kind))]),
  );
  return {
    [`${prefix}_CLASSNAME`]: 'io.camunda.zeebe.exporter.ElasticsearchExporter',
    // the exporter takes no path in its URL: the lane is the user name and the prefix of the index
    [`${prefix}_ARGS_URL`]: (stream.doors ?? [stream.port]).map((port) => `http://${LOOPBACK}:${port}`).join(','),
    [`${prefix}_ARGS_AUTHENTICATION_USERNAME`]: lane,
    [`${prefix}_ARGS_AUTHENTICATION_PASSWORD`]: stream.secrets[lane],
    [`${prefix}_ARGS_BULK_SIZE`]: String(bulk.SIZE),
    [`${prefix}_ARGS_BULK_DELAY`]: String(bulk.DELAY),
    [`${prefix}_ARGS_INDEX_PREFIX`]: lane,
    [`${prefix}_ARGS_INDEX_CREATETEMPLATE`]: 'false',
    [`${prefix}_ARGS_INDEX_EVENT`]: 'true',
    [`${prefix}_ARGS_INDEX_COMMAND`]: 'false',
    [`${prefix}_ARGS_INDEX_REJECTION`]: 'false',
    [`${prefix}_ARGS_INDEX_IGNOREVARIABLESABOVE`]: String(LONGEST_VARIABLE),
    ...index,
  };
};

/**
 * The environment of the broker: everything on loopback, small log and memory, both exporters from the first start
 * (one start without them would let it throw away what they had not read).
 */
export const brokerEnvironment = (
  folder: BrokerFolder,
  ports: BrokerPorts,
  stream: StreamSettings,
): Record<string, string> => ({
  ZEEBE_BROKER_NETWORK_HOST: LOOPBACK,
  ZEEBE_BROKER_NETWORK_ADVERTISEDHOST: LOOPBACK,
  ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: String(ports.command),
  ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: String(ports.internal),
  ZEEBE_BROKER_GATEWAY_ENABLE: 'true',
  ZEEBE_BROKER_GATEWAY_NETWORK_HOST: LOOPBACK,
  ZEEBE_BROKER_GATEWAY_NETWORK_PORT: String(ports.gateway),
  SERVER_ADDRESS: LOOPBACK,
  SERVER_PORT: String(ports.rest),
  MANAGEMENT_SERVER_ADDRESS: LOOPBACK,
  MANAGEMENT_SERVER_PORT: String(ports.management),
  ZEEBE_BROKER_DATA_DIRECTORY: folder.data,
  ZEEBE_BROKER_DATA_LOGSEGMENTSIZE: '32MB',
  ZEEBE_BROKER_DATA_SNAPSHOTPERIOD: '1m',
  ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING: '256MB',
  ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION: '128MB',
  ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT: '128MB',
  ZEEBE_BROKER_THREADS_CPUTHREADCOUNT: '2',
  ZEEBE_BROKER_THREADS_IOTHREADCOUNT: '2',
  // glibc keeps one arena per thread otherwise, which doubles the resident memory
  MALLOC_ARENA_MAX: '2',
  ...exporterSettings('quick', stream),
  ...exporterSettings('bulk', stream),
});

/**
 * Arguments of `java` that run the broker. `bin/broker` is not used: it puts a folder on the class path, which forbids a
 * class archive, and that archive halves the time to ready.
 */
export const brokerArguments = (zeebeHome: string, folder: BrokerFolder, more: string[]): string[] => [
  '-Xms64m',
  '-Xmx768m',
  '-XX:+UseSerialGC',
  '-XX:+ExitOnOutOfMemoryError',
  '-Dfile.encoding=UTF-8',
  ...more,
  // native libraries are unpacked here; the launcher empties it, whereas a killed JVM leaves them behind
  `-Djava.io.tmpdir=${folder.temp}`,
  `-Dlog4j2.configurationFile=${fileURLToPath(new URL('log4j2.xml', import.meta.url))}`,
  `-Doneseal.logs=${folder.logs}`,
  `-Dbasedir=${folder.root}`,
  '-Dspring.main.banner-mode=off',
  '-cp',
  join(zeebeHome, 'lib', '*'),
  'io.camunda.zeebe.broker.StandaloneBroker',
];
