import { useEffect, useRef } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { Rehearsal } from './use-rehearsal.ts';

const signs = { step: '☑', work: '⚙', error: '⚡', incident: '!', paused: '⏸' } as const;

/** What happened so far, in words; the newest is kept in sight. */
export const EventList = ({ events }: Pick<Rehearsal, 'events'>) => {
  const { t, say } = useWords();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [events.length]);
  if (events.length === 0) return <p>{t('rehearsal.no-events')}</p>;
  return (
    <ol ref={list} className="rehearsal-events" tabIndex={0} aria-label={t('rehearsal.events')}>
      {events.map((event, index) => (
        <li key={index} className={`event-${event.kind}`}>
          <span aria-hidden="true">{signs[event.kind]}</span> <strong lang="zh-CN">{event.name}</strong>{' '}
          {say(event.words)}
        </li>
      ))}
    </ol>
  );
};
