import { useQuery } from '@tanstack/react-query';
import { get } from '../../shared/api/request.ts';

/** Every release, the newest first, and the one that stands for each flow today, by the bureau's clock. */
export interface ReleasedFlows {
  today: string;
  inForce: Readonly<Record<string, number>>;
  releases: { release: number; createdAt: string; flows: { flow: string; version: number }[] }[];
}

export const useReleases = (enabled = true) =>
  useQuery({ queryKey: ['releases'], queryFn: () => get<ReleasedFlows>('/api/processes'), enabled });
