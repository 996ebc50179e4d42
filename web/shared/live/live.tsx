import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { get } from '../api/request.ts';
import { useSession } from '../session/session.tsx';

type Line = 'up' | 'lost' | 'healed';

const Context = createContext<{ line: Line; watch(caseId: string): () => void } | undefined>(undefined);

const kinds = [
  'task-opened',
  'task-changed',
  'task-closed',
  'case-changed',
  'act-settled',
  'clock-set',
  'file-arrived',
  'release-changed',
  'rehearsal',
  'move-changed',
  'incident',
];
/** Hints come in crowds; a crowd is one look at the server. ms */
const crowdMs = 150;
const healedMs = 4_000;
const retryMs = 3_000;
const settleMs = 100;

const shown = new Set([
  ...['tasks', 'task', 'case', 'cases', 'follow-ups', 'uploads'],
  ...['rehearsal', 'releases', 'release-requests', 'moves', 'incidents', 'instances'],
]);

/**
 * Listens for hints of changes and lets what is shown be fetched again (guarantee 9). One stream a page, for the case
 * that it shows; a stream that was closed is opened again, and after a gap everything is fetched.
 */
export const LiveProvider = ({ children }: { children: ReactNode }) => {
  const queries = useQueryClient();
  const { person, expired } = useSession();
  const [caseId, setCaseId] = useState('');
  const [line, setLine] = useState<Line>('up');
  const listening = person != null && !expired;

  useEffect(() => {
    if (!listening) return;
    let source: EventSource | undefined;
    let crowd: ReturnType<typeof setTimeout> | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let healed: ReturnType<typeof setTimeout> | undefined;
    let broken = false;
    const look = (): void => {
      crowd ??= setTimeout(() => {
        crowd = undefined;
        void queries.invalidateQueries({ predicate: ({ queryKey }) => shown.has(String(queryKey[0])) });
      }, crowdMs);
    };
    const onOpen = (): void => {
      if (!broken) return;
      broken = false;
      setLine('healed');
      healed = setTimeout(() => setLine('up'), healedMs);
      look();
    };
    const onError = (): void => {
      broken = true;
      clearTimeout(healed);
      setLine('lost');
      if (source?.readyState !== EventSource.CLOSED) return;
      // Closed for good: either nobody is signed in any more, which this question finds out, or the server is away.
      void get('/api/session').catch(() => undefined);
      clearTimeout(retry);
      retry = setTimeout(open, retryMs);
    };
    const open = (): void => {
      source?.close();
      source = new EventSource(caseId === '' ? '/api/events' : `/api/events?case=${caseId}`);
      source.addEventListener('open', onOpen);
      source.addEventListener('error', onError);
      source.addEventListener('signed-out', () => void get('/api/session').catch(() => undefined));
      for (const kind of kinds) source.addEventListener(kind, look);
    };
    // A page that is turned to the next one at once leaves no stream behind.
    retry = setTimeout(open, settleMs);
    window.addEventListener('offline', onError);
    window.addEventListener('online', open);
    return () => {
      window.removeEventListener('offline', onError);
      window.removeEventListener('online', open);
      source?.close();
      for (const timer of [crowd, retry, healed]) clearTimeout(timer);
      setLine('up');
    };
  }, [caseId, listening, queries]);

  const watch = useCallback((id: string) => {
    setCaseId(id);
    return () => setCaseId((known) => (known === id ? '' : known));
  }, []);
  const live = useMemo(() => ({ line, watch }), [line, watch]);
  return <Context value={live}>{children}</Context>;
};

const useLive = () => {
  const live = use(Context);
  if (live === undefined) throw new Error('no live events above');
  return live;
};

export const useLine = (): Line => useLive().line;

/** Hears of everything in one case while the page that shows it is open. */
export const useWatchedCase = (caseId: string | undefined): void => {
  const { watch } = useLive();
  useEffect(() => (caseId === undefined ? undefined : watch(caseId)), [caseId, watch]);
};
