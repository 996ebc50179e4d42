import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get, post, withQuery } from '../../shared/api/request.ts';
import type { Page } from '../../shared/api/types.ts';
import type { Instance, InstanceCount, InstanceDetail, MoveResult } from '../types.ts';

export const filterNames = [
  'state',
  'flow',
  'version',
  'element',
  'light',
  'number',
  'variable',
  'value',
  'filedFrom',
  'filedTo',
  'dueFrom',
  'dueTo',
] as const;
export type InstanceFilter = Readonly<Record<(typeof filterNames)[number], string>>;

/** A value without a name asks for nothing yet. */
const askedOf = (filter: InstanceFilter): Record<string, string> => ({
  ...filter,
  value: filter.variable === '' ? '' : filter.value,
});

export const useInstances = (filter: InstanceFilter) =>
  useInfiniteQuery({
    queryKey: ['instances', 'list', filter],
    queryFn: ({ pageParam }) =>
      get<Page<Instance>>(withQuery('/api/instances', { ...askedOf(filter), cursor: pageParam, limit: 25 })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const useInstanceCount = (filter: InstanceFilter) =>
  useQuery({
    queryKey: ['instances', 'count', filter],
    queryFn: () => get<InstanceCount>(withQuery('/api/instances/count', askedOf(filter))),
    placeholderData: keepPreviousData,
  });

export const useInstance = (caseId: string) =>
  useQuery({
    queryKey: ['instances', 'one', caseId],
    queryFn: () => get<InstanceDetail>(`/api/instances/${caseId}`),
    enabled: caseId !== '',
    // The engine tells of variables and automatic steps without a hint.
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 4_000 : false),
  });

export interface FlowPlaces {
  xml: string;
  version: number;
  steps: { id: string; name: string }[];
  services: { id: string; name: string }[];
}

/** A flow of a release: its diagram, and the places at which a case may stand. */
export const useFlow = (release: number | undefined, flow: string) =>
  useQuery({
    queryKey: ['flow', release, flow],
    queryFn: () => get<FlowPlaces>(`/api/processes/${release}/${flow}`),
    enabled: release !== undefined && flow !== '',
    staleTime: Infinity,
  });

export type MoveKind = 'move' | 'skip' | 're-run';
export interface Move {
  elementId: string;
  kind: MoveKind;
  to: string;
  reason: string;
}

export const moveCases = (caseIds: readonly string[], { to, ...move }: Move): Promise<MoveResult[]> =>
  post<MoveResult[]>('/api/instances/moves', { caseIds, ...move, ...(move.kind === 'move' ? { to } : {}) });
