import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { ApiError, get } from '../../shared/api/request.ts';
import type { Visit, VisitPage, Words } from '../../shared/api/types.ts';
import { useLine } from '../../shared/live/live.tsx';
import { useSession } from '../../shared/session/session.tsx';
import type { Draft } from './phone/store.ts';
import { drop, keep, listen, read, readAll, takeOver } from './phone/store.ts';

const hear = (heard: () => void): (() => void) => {
  window.addEventListener('online', heard);
  window.addEventListener('offline', heard);
  return () => {
    window.removeEventListener('online', heard);
    window.removeEventListener('offline', heard);
  };
};

/** Whether the server is within reach, as far as the device and the page's own line to it know. */
export const useOnline = (): boolean => {
  const line = useLine();
  return useSyncExternalStore(hear, () => navigator.onLine) && line !== 'lost';
};

const notReached = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500);

const fetchVisit = async (userId: string, jobKey: string): Promise<VisitPage> => {
  const page = await get<VisitPage>(`/api/visits/${jobKey}`);
  // Its case was seated anew since: what was entered goes with it.
  if (page.visit.jobKey !== jobKey) {
    await takeOver(userId, jobKey, page.visit.jobKey);
    return fetchVisit(userId, page.visit.jobKey);
  }
  // What was sent, or is over, leaves nothing of the applicant on the device.
  if (page.record === null && page.visit.status === 'open')
    await keep('visits', { userId, jobKey, page, savedAt: new Date().toISOString() });
  else if ((await read('drafts', [userId, jobKey])) === undefined) await drop('visits', [userId, jobKey]);
  return page;
};

/** What was loaded within this time is not loaded again for taking it along, ms. */
const freshMs = 10 * 60_000;

/** Takes along what is open and not recorded yet, and leaves behind what is no longer one's to visit. */
const takeAlong = async (userId: string, visits: readonly Visit[]): Promise<void> => {
  const drafts = new Set((await readAll('drafts', userId)).map(({ jobKey }) => jobKey));
  const known = new Set(visits.filter(({ recorded }) => !recorded).map(({ jobKey }) => jobKey));
  const recent = new Date(Date.now() - freshMs).toISOString();
  for (const { jobKey, savedAt } of await readAll('visits', userId)) {
    if (!known.has(jobKey) && !drafts.has(jobKey)) await drop('visits', [userId, jobKey]);
    if (savedAt > recent) known.delete(jobKey);
  }
  const moved = [...drafts].filter((jobKey) => !visits.some((visit) => visit.jobKey === jobKey));
  for (const jobKey of [...known, ...moved]) await fetchVisit(userId, jobKey).catch(() => undefined);
};

export interface Loaded<T> {
  value: T;
  /** When it was loaded, where the server was not reached now; null: now. */
  savedAt: string | null;
  /** What the server says against it now. */
  refusal: Words | null;
}

/** The visits that one may make; without a network those that were loaded last. */
export const useVisits = () => {
  const { person } = useSession();
  const userId = person?.id ?? '';
  return useQuery({
    queryKey: ['tasks', 'visits', userId],
    queryFn: async (): Promise<Loaded<Visit[]>> => {
      try {
        const visits = await get<Visit[]>('/api/visits');
        await keep('lists', { userId, visits, savedAt: new Date().toISOString() });
        void takeAlong(userId, visits);
        return { value: visits, savedAt: null, refusal: null };
      } catch (error) {
        const kept = notReached(error) ? await read('lists', userId) : undefined;
        if (kept === undefined) throw error;
        return { value: kept.visits, savedAt: kept.savedAt, refusal: null };
      }
    },
  });
};

/** One visit; without a network, or where it is no longer one's own while a draft of it waits, as it was loaded last. */
export const useVisit = (jobKey: string) => {
  const { person } = useSession();
  const userId = person?.id ?? '';
  return useQuery({
    queryKey: ['task', jobKey, 'visit', userId],
    queryFn: async (): Promise<Loaded<VisitPage>> => {
      try {
        return { value: await fetchVisit(userId, jobKey), savedAt: null, refusal: null };
      } catch (error) {
        const kept = await read('visits', [userId, jobKey]);
        if (kept === undefined) throw error;
        if (notReached(error)) return { value: kept.page, savedAt: kept.savedAt, refusal: null };
        if (!(error instanceof ApiError) || error.code === 'not-signed-in') throw error;
        return { value: kept.page, savedAt: null, refusal: error.words };
      }
    },
  });
};

/** What this person has on the device and has not sent. */
export const useDrafts = () => {
  const { person } = useSession();
  const queries = useQueryClient();
  const userId = person?.id ?? '';
  useEffect(() => listen(() => void queries.invalidateQueries({ queryKey: ['phone'] })), [queries]);
  return useQuery({
    queryKey: ['phone', 'drafts', userId],
    queryFn: (): Promise<Draft[]> => readAll('drafts', userId),
    staleTime: 0,
  });
};
