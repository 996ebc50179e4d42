import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get, withQuery } from '../../shared/api/request.ts';
import type { Page, Person, QueueCounts, QueueTask, Task } from '../../shared/api/types.ts';

export const openQueues = ['mine', 'delegated', 'unassigned', 'all', 'returned'] as const;
export const queues = [...openQueues, 'suspended', 'done', 'filed', 'copies'] as const;
export type Queue = (typeof queues)[number];

export interface Filter {
  queue: Queue;
  item: string;
  element: string;
  light: string;
  applicant: string;
  flow: string;
  dueFrom: string;
  dueTo: string;
  sort: string;
}

export const noFilter: Omit<Filter, 'queue'> = {
  item: '',
  element: '',
  light: '',
  applicant: '',
  flow: '',
  dueFrom: '',
  dueTo: '',
  sort: '',
};

export const isOpenQueue = (queue: Queue): boolean => openQueues.some((one) => one === queue);

/** The queues that a person has, in the order of the page. */
export const queuesOf = (person: Person | null | undefined): Queue[] => {
  const may = (...names: string[]): boolean => names.some((name) => person?.permissions.includes(name) === true);
  return queues.filter((queue) => {
    if (queue === 'all' || queue === 'unassigned' || queue === 'returned') return may('task.work', 'task.reassign');
    if (queue === 'mine' || queue === 'delegated' || queue === 'done') return may('task.work');
    return may(queue === 'filed' ? 'case.file-for-applicant' : 'case.read');
  });
};

const paths: Readonly<Record<Queue, string>> = {
  mine: '/api/tasks',
  delegated: '/api/tasks',
  unassigned: '/api/tasks',
  all: '/api/tasks',
  returned: '/api/tasks',
  done: '/api/tasks/done',
  suspended: '/api/cases/suspended',
  filed: '/api/cases/filed',
  copies: '/api/copies',
};

/** What a queue's list is asked with; copies know fewer filters. */
const askedOf = ({ queue, sort, ...filters }: Filter, state: string): Record<string, string> => {
  if (queue === 'copies') return { state, item: filters.item, applicant: filters.applicant };
  return isOpenQueue(queue) ? { ...filters, queue, sort } : filters;
};

/** A queue's rows, page by page. `state`: of copies, unread or all. */
export const useQueue = <T>(filter: Filter, state = 'unread') =>
  useInfiniteQuery({
    queryKey: ['tasks', filter, state],
    queryFn: ({ pageParam }) =>
      get<Page<T>>(withQuery(paths[filter.queue], { ...askedOf(filter, state), cursor: pageParam, limit: 20 })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export type QueueQuestion<T> = ReturnType<typeof useQueue<T>>;

/** How many stand in each queue. */
export const useCounts = () =>
  useQuery({ queryKey: ['tasks', 'counts'], queryFn: () => get<QueueCounts>('/api/queues') });

/** A count as a badge shows it: beyond what is counted there is more. */
export const badgeOf = (counts: QueueCounts | undefined, queue: Queue): string => {
  if (counts === undefined) return '';
  return counts[queue] >= counts.most ? `${counts.most - 1}+` : String(counts[queue]);
};

/** The steps at which tasks of one's queue stand now. */
export const useSteps = (enabled: boolean) => {
  const { data } = useQuery({
    queryKey: ['tasks', 'steps'],
    queryFn: () => get<Page<QueueTask>>(withQuery('/api/tasks', { queue: 'all', limit: 100 })),
    enabled,
  });
  return new Map((data?.items ?? []).map(({ elementId, name }) => [elementId, name]));
};

/** The task to go on with: one's own first, then what nobody holds; undefined when there is none. */
export const nextTask = async (done: string): Promise<Task | undefined> => {
  for (const queue of ['mine', 'unassigned'] as const) {
    const { items } = await get<Page<Task>>(withQuery('/api/tasks', { queue, limit: 2 }));
    const next = items.find(({ jobKey }) => jobKey !== done);
    if (next !== undefined) return next;
  }
  return undefined;
};
