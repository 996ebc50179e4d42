import { openGateway } from './gateway.ts';
import type { Gateway } from './gateway.ts';

interface Topology {
  brokers: { partitions: { partitionId: number; role: number; health: number }[] }[];
  partitionsCount: number;
}

const LEADER = 0;
const HEALTHY = 0;

/** True when every partition has a healthy leader; false also when nobody answers. */
export const arePartitionsReady = async (gateway: Gateway, deadlineMs: number): Promise<boolean> => {
  const topology = await gateway.call<Topology>('topology', {}, deadlineMs).catch(() => undefined);
  if (topology === undefined || topology.partitionsCount === 0) return false;
  const led = topology.brokers
    .flatMap((broker) => broker.partitions)
    .filter((partition) => partition.role === LEADER && partition.health === HEALTHY)
    .map((partition) => partition.partitionId);
  return new Set(led).size === topology.partitionsCount;
};

/** The same for a plain loopback gateway, with a connection of its own, so that no reconnect delay gets in between. */
export const probeGateway = async (address: string): Promise<boolean> => {
  const gateway = openGateway({ address });
  try {
    return await arePartitionsReady(gateway, 1_000);
  } finally {
    gateway.close();
  }
};
