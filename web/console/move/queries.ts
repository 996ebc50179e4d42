import { useQuery } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { dryRun, moveCase, moveProgress, moveProposal, moveSummary } from '../../../src/http/schemas/move.ts';
import { get, post, withQuery } from '../../shared/api/request.ts';
import type { Page } from '../../shared/api/types.ts';

export type MoveSummary = Static<typeof moveSummary>;
export type MoveProgress = Static<typeof moveProgress>;
export type MoveProposal = Static<typeof moveProposal>;
export type MoveCase = Static<typeof moveCase>;
export type DryRun = Static<typeof dryRun>;
export type MoveCount = MoveProgress['counts'][number];

/** Cases of a flow go from one release to another. */
export interface Route {
  flow: string;
  source: number;
  target: number;
}

export const useMoves = () =>
  useQuery({ queryKey: ['moves'], queryFn: () => get<{ items: MoveSummary[] }>('/api/moves?limit=50') });

export const useMove = (id: string) =>
  useQuery({ queryKey: ['moves', id], queryFn: () => get<MoveProgress>(`/api/moves/${id}`) });

export const useMoveCases = (id: string, status: string, limit: number) =>
  useQuery({
    queryKey: ['moves', id, 'cases', status, limit],
    queryFn: () => get<Page<MoveCase>>(withQuery(`/api/moves/${id}/cases`, { status, limit })),
    placeholderData: (before) => before,
  });

export const useProposal = ({ flow, source, target }: Route) =>
  useQuery({
    queryKey: ['proposal', flow, source, target],
    queryFn: () => post<MoveProposal>('/api/moves/proposal', { flow, sources: [source], target }),
    staleTime: Infinity,
  });

export const useFlowXml = (release: number, flow: string) =>
  useQuery({
    queryKey: ['flow', release, flow],
    queryFn: () => get<{ xml: string }>(`/api/processes/${release}/${flow}`),
    staleTime: Infinity,
  });
