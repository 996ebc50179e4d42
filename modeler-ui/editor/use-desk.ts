import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '../../web/shared/session/session.tsx';
import { openDraftDesk } from './draft-desk.ts';
import type { DeskView, DraftDesk } from './draft-desk.ts';
import type { Editor } from './editor.ts';
import type { Opened } from './open-draft.ts';

/** How often the page looks whether somebody else has saved, ms. */
const lookMs = 15_000;

export interface OpenDesk {
  desk: DraftDesk;
  view: DeskView;
  flush(note?: string): Promise<number>;
  settleFirst: Editor['settleFirst'];
}

/** The desk of a draft for as long as its page is open: it saves on leaving and looks for what others have saved. */
export const useDesk = ({ start, server, unsaved }: Opened): OpenDesk => {
  const { expired } = useSession();
  const [desk] = useState(() => openDraftDesk(start, server, unsaved));
  const [settles] = useState(() => new Set<() => Promise<void>>());
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  const flush = useCallback(
    async (note?: string) => {
      await Promise.all([...settles].map((settle) => settle()));
      return desk.flush(note);
    },
    [desk, settles],
  );
  const settleFirst = useCallback<Editor['settleFirst']>(
    (settle) => {
      settles.add(settle);
      return () => void settles.delete(settle);
    },
    [settles],
  );

  useEffect(() => {
    const save = (): void => void flush().catch(() => undefined);
    const look = (): void => void desk.look().catch(() => undefined);
    const turned = (): void => (document.visibilityState === 'visible' ? look() : save());
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') look();
    }, lookMs);
    window.addEventListener('online', save);
    document.addEventListener('visibilitychange', turned);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', save);
      document.removeEventListener('visibilitychange', turned);
      void flush()
        .catch(() => undefined)
        .finally(desk.close);
    };
  }, [desk, flush]);

  const left = view.state !== 'saved';
  useEffect(() => {
    if (!left) return;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [left]);

  // Whoever had to sign in again goes on where the saving had stopped.
  useEffect(() => {
    if (!expired) void flush().catch(() => undefined);
  }, [expired, flush]);

  return { desk, view, flush, settleFirst };
};
