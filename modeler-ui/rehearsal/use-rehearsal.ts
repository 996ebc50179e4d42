import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Static } from 'typebox';
import type { rehearsalStart, rehearsalView, stepAnswer } from '../../src/http/schemas/rehearsal.ts';
import { del, get, post, request } from '../../web/shared/api/request.ts';

export type Rehearsal = Static<typeof rehearsalView>;
export type Step = Rehearsal['steps'][number];
export type Start = Static<typeof rehearsalStart>;
export type Answer = Static<typeof stepAnswer>;

export const isLive = ({ status }: Rehearsal): boolean => status === 'starting' || status === 'running';

/** One's rehearsal of a draft, and what can be done with it; hints of the server bring what is new. */
export const useRehearsal = (draftId: string) => {
  const queries = useQueryClient();
  const queryKey = ['rehearsal', draftId];
  const address = `/api/flow-drafts/${draftId}/rehearsal`;
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey }) };
  const found = useQuery({ queryKey, queryFn: () => get<{ rehearsal: Rehearsal | null }>(address) });
  const id = found.data?.rehearsal?.id ?? '';
  const start = useMutation({
    mutationFn: (order: { itemCode: string; automatic: boolean }) => post<Start>(address, order),
    ...settled,
  });
  const answer = useMutation({
    mutationFn: ({ jobKey, given }: { jobKey: string; given: Answer }) =>
      post(`/api/rehearsals/${id}/steps/${jobKey}`, given),
    ...settled,
  });
  const automatic = useMutation({
    mutationFn: (on: boolean) => request('PUT', `/api/rehearsals/${id}/automatic`, { automatic: on }),
    ...settled,
  });
  const end = useMutation({ mutationFn: () => del(`/api/rehearsals/${id}`), ...settled });
  return { found, start, answer, automatic, end };
};

/** Ends a rehearsal that goes on when its page is left for another one; a page that is only loaded again finds it. */
export const useEndOnLeaving = (rehearsal: Rehearsal | null | undefined): void => {
  const live = useRef('');
  useEffect(() => {
    live.current = rehearsal != null && isLive(rehearsal) ? rehearsal.id : '';
  }, [rehearsal]);
  useEffect(
    () => () => {
      if (live.current !== '') void del(`/api/rehearsals/${live.current}`).catch(() => undefined);
    },
    [],
  );
};
