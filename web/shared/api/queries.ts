import { QueryClient, useQuery } from '@tanstack/react-query';
import { ApiError, get } from './request.ts';
import type { CaseDetail, Department, Document, Guide, TaskPage, TimelineEntry } from './types.ts';

/** Refusals are final; what did not arrive is tried again. */
const again = (failures: number, error: unknown): boolean =>
  failures < 3 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500);

export const createQueryClient = (networkMode: 'online' | 'always'): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: again, staleTime: 5_000, networkMode },
      mutations: { retry: false, networkMode },
    },
  });

const forSession = { staleTime: Infinity } as const;

export const useMode = () =>
  useQuery({ queryKey: ['health'], queryFn: () => get<{ mode: string }>('/api/health'), ...forSession });

export const useDepartments = () =>
  useQuery({ queryKey: ['departments'], queryFn: () => get<Department[]>('/api/departments'), ...forSession });

export const useGuide = (code: string) =>
  useQuery({
    queryKey: ['guide', code],
    queryFn: () => get<Guide>(`/api/items/${encodeURIComponent(code)}`),
    enabled: code !== '',
    staleTime: 60_000,
  });

export const useCase = (caseId: string) =>
  useQuery({ queryKey: ['case', caseId], queryFn: () => get<CaseDetail>(`/api/cases/${caseId}`) });

export const useTimeline = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'timeline'],
    queryFn: () => get<TimelineEntry[]>(`/api/cases/${caseId}/timeline`),
  });

export const useDocuments = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'documents'],
    queryFn: () => get<Document[]>(`/api/cases/${caseId}/documents`),
  });

export const useTask = (jobKey: string) =>
  useQuery({
    queryKey: ['task', jobKey],
    queryFn: () => get<TaskPage>(`/api/tasks/${jobKey}`),
    enabled: jobKey !== '',
    // What is kept of a task may date from just before the next one opened; only then may it be taken back.
    staleTime: 0,
  });
