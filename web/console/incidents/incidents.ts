import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get, post, withQuery } from '../../shared/api/request.ts';
import type { Page } from '../../shared/api/types.ts';
import type { Incident, IncidentCause, RetryResult } from '../types.ts';

/** Looked for anew as often while incidents are shown, besides what live hints bring, ms. */
const everyMs = 10_000;

export const useCauses = () =>
  useQuery({
    queryKey: ['incidents', 'causes'],
    queryFn: () => get<IncidentCause[]>('/api/incidents/causes'),
    refetchInterval: everyMs,
  });

export const useIncidents = (cause: string) =>
  useInfiniteQuery({
    queryKey: ['incidents', 'list', cause],
    queryFn: ({ pageParam }) =>
      get<Page<Incident>>(withQuery('/api/incidents', { cause, cursor: pageParam, limit: 50 })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: cause !== '',
  });

export const retry = (incidentKeys: readonly string[]): Promise<RetryResult[]> =>
  post<RetryResult[]>('/api/incidents/retry', { incidentKeys });

type StateNow = Pick<RetryResult, 'incidentKey' | 'state' | 'next'>;

const unsettled = ({ state }: StateNow): boolean => state === 'open' || state === 'trying';
/** How often is asked what the engine has said since of retries that it has not settled, ms. */
const askMs = 2_000;

/** Results of retries as they stand now: what was still at work is asked of until the engine has told its end. */
export const useSettled = (results: readonly RetryResult[]): RetryResult[] => {
  const keys = results.filter(unsettled).map(({ incidentKey }) => incidentKey);
  const { data = [] } = useQuery({
    queryKey: ['incidents', 'states', keys],
    queryFn: async () => {
      const states: StateNow[] = [];
      for (let from = 0; from < keys.length; from += 50)
        states.push(
          ...(await get<StateNow[]>(
            withQuery('/api/incidents/states', { keys: keys.slice(from, from + 50).join(',') }),
          )),
        );
      return states;
    },
    enabled: keys.length > 0,
    refetchInterval: ({ state }) => ((state.data ?? []).some(unsettled) ? askMs : false),
  });
  const now = new Map(data.map((one) => [one.incidentKey, one]));
  return results.map((result) => ({ ...result, ...now.get(result.incidentKey) }));
};

/** Every open incident of a cause, page by page. */
export const keysOfCause = async (cause: string): Promise<string[]> => {
  const keys: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page<Incident> = await get(withQuery('/api/incidents', { cause, cursor, limit: 100 }));
    keys.push(...page.items.map(({ incidentKey }) => incidentKey));
    cursor = page.next;
  }
  return keys;
};
