import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { awaitingBallot, ballot, ballotsOfTask } from '../../../src/http/schemas/ballot.ts';
import { get } from '../../shared/api/request.ts';

export type Ballot = Static<typeof ballot>;
export type BallotsOfTask = Static<typeof ballotsOfTask>;
export type AwaitingBallot = Static<typeof awaitingBallot>;

export interface Approver {
  id: string;
  name: string;
  roles: string[];
}

export const useBallots = (jobKey: string) =>
  useQuery({
    // Below the task's own key, so that news about the task fetches it too.
    queryKey: ['task', jobKey, 'ballots'],
    queryFn: () => get<BallotsOfTask>(`/api/tasks/${jobKey}/ballots`),
  });

export const useApprovers = (jobKey: string) =>
  useQuery({
    queryKey: ['task', jobKey, 'approvers'],
    queryFn: () => get<Approver[]>(`/api/tasks/${jobKey}/approvers`),
  });

export const useAwaiting = (enabled: boolean) =>
  useQuery({ queryKey: ['tasks', 'ballots'], queryFn: () => get<AwaitingBallot[]>('/api/ballots'), enabled });

/** Fetches what a change of a ballot may have changed. */
export const useBallotChanged = (jobKey: string): (() => Promise<void>) => {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['task', jobKey] }),
      queries.invalidateQueries({ queryKey: ['tasks'] }),
    ]);
  };
};
