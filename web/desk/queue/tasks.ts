import { keepPreviousData, useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { get, withQuery } from '../../shared/api/request.ts';
import type { Page, Task } from '../../shared/api/types.ts';

export const queues = ['mine', 'unassigned', 'all'] as const;
export type Queue = (typeof queues)[number];

export interface Filter {
  queue: Queue;
  item: string;
  element: string;
  light: string;
  applicant: string;
}

export const isQueue = (text: string | null): text is Queue => queues.some((queue) => queue === text);

export const useTasks = (filter: Filter) =>
  useInfiniteQuery({
    queryKey: ['tasks', filter],
    queryFn: ({ pageParam }) => get<Page<Task>>(withQuery('/api/tasks', { ...filter, cursor: pageParam, limit: 20 })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Counted up to here; beyond it a queue has "more". */
const most = 100;

/** How many tasks stand in each queue, and the steps that they stand at. */
export const useCounts = () =>
  useQueries({
    queries: queues.map((queue) => ({
      queryKey: ['tasks', 'count', queue],
      queryFn: () => get<Page<Task>>(withQuery('/api/tasks', { queue, limit: most })),
    })),
    combine: (answers) => ({
      counts: answers.map(({ data }) =>
        data === undefined ? '' : data.next === null ? String(data.items.length) : `${most - 1}+`,
      ),
      steps: new Map(
        answers.flatMap(({ data }) => (data?.items ?? []).map(({ elementId, name }) => [elementId, name])),
      ),
    }),
  });

/** The task to go on with: one's own first, then what nobody holds; undefined when there is none. */
export const nextTask = async (done: string): Promise<Task | undefined> => {
  for (const queue of ['mine', 'unassigned'] as const) {
    const { items } = await get<Page<Task>>(withQuery('/api/tasks', { queue, limit: 2 }));
    const next = items.find(({ jobKey }) => jobKey !== done);
    if (next !== undefined) return next;
  }
  return undefined;
};
