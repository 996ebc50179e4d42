import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../../../shared/api/request.ts';
import type { Colleague, TaskNotes } from '../../../shared/api/types.ts';

/** What people have told each other on a task, and what one may do about it. */
export const useNotes = (jobKey: string) =>
  useQuery({
    queryKey: ['task', jobKey, 'notes'],
    queryFn: () => get<TaskNotes>(`/api/tasks/${jobKey}/notes`),
  });

export const useCandidates = (jobKey: string) =>
  useQuery({
    queryKey: ['candidates', jobKey],
    queryFn: () => get<Colleague[]>(`/api/tasks/${jobKey}/candidates`),
    staleTime: 0,
  });

/** A deed after which task, lists and case are looked at again. */
export const useDeed = <T>(work: (body: T) => Promise<unknown>, onDone: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: onDone,
    onSettled: () =>
      Promise.all(['task', 'tasks', 'case', 'cases'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
};
