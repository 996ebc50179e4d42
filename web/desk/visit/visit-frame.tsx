import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Shell } from '../../shared/frame/shell.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { sendWaiting } from './phone/send.ts';
import { listen } from './phone/store.ts';
import { useDrafts, useOnline } from './visits.ts';

/** How often what waits is tried again while the page is open, ms. */
const againMs = 5_000;

/** Sends what waits: when the page opens, when the network or the session is back, and every now and then. */
const useSender = (): void => {
  const { person, expired } = useSession();
  const queries = useQueryClient();
  const userId = person?.id;
  useEffect(() => {
    if (userId === undefined || expired) return;
    const go = (): void => void sendWaiting(userId);
    go();
    const timer = setInterval(go, againMs);
    window.addEventListener('online', go);
    const hush = listen(() => {
      for (const kind of ['tasks', 'task']) void queries.invalidateQueries({ queryKey: [kind] });
    });
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', go);
      hush();
    };
  }, [userId, expired, queries]);
};

const Who = ({ online }: { online: boolean }) => {
  const { t } = useWords();
  const { person, signOut } = useSession();
  const drafts = useDrafts().data ?? [];
  if (person == null) return null;
  const leave = (): void => {
    if (drafts.length === 0 || window.confirm(t('visit.sign-out-unsent', { count: drafts.length }))) void signOut();
  };
  return (
    <div className="who">
      <span lang="zh-CN">{person.name}</span>
      <button type="button" disabled={!online} onClick={leave}>
        {t('frame.sign-out')}
      </button>
    </div>
  );
};

/** What stands around the visits. */
export const VisitFrame = () => {
  const { t } = useWords();
  const online = useOnline();
  useSender();
  return (
    <Shell
      name={t('visit.mine')}
      applicants={false}
      who={<Who online={online} />}
      line={
        <div role="status" className="line-note">
          {online ? null : <p className="note warn">{t('visit.offline')}</p>}
        </div>
      }
    >
      <a href="/desk/">{t('visit.to-desk')}</a>
    </Shell>
  );
};
