import type { BrokerState } from '../engine.ts';

/** A broker as the gateway sends it. */
export interface BrokerInfo {
  nodeId: number;
  host: string;
  port: number;
  version: string;
  partitions: { partitionId: number; role: number; health: number }[];
}

const roles = ['leader', 'follower', 'inactive'] as const;
const HEALTHY = 0;

export const stateOfBroker = ({ nodeId, host, port, version, partitions }: BrokerInfo): BrokerState => ({
  nodeId,
  address: `${host}:${port}`,
  version,
  partitions: partitions.map(({ partitionId, role, health }) => ({
    partitionId,
    role: roles[role] ?? 'inactive',
    healthy: health === HEALTHY,
  })),
});

/** The engine's code for «too much at once». */
export const RESOURCE_EXHAUSTED = 8;
const rememberedMs = 5 * 60_000;

/** Counts what the engine has put off in the last five minutes. */
export const openPressure = (): { note(): void; count(): number } => {
  let moments: number[] = [];
  const recent = (): number[] => (moments = moments.filter((at) => at > Date.now() - rememberedMs));
  return { note: () => void moments.push(Date.now()), count: () => recent().length };
};
