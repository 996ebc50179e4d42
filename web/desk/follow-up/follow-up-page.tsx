import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { get, withQuery } from '../../shared/api/request.ts';
import type { FollowUp, Page } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Handling } from './handling.tsx';

type FollowUpCounts = Record<'open' | 'taken' | 'closed' | 'most', number>;

const statuses = ['open', 'taken', 'closed'] as const;

const FollowUpCard = ({ followUp }: { followUp: FollowUp }) => {
  const { t, say, language } = useWords();
  const due = (at: string): string =>
    `${showDay(at, language)}${followUp.provisional ? t('follow-up.provisional') : ''}`;
  return (
    <li className="card">
      <h2 lang="zh-CN">
        {followUp.itemName} <small>{followUp.caseNumber}</small>
      </h2>
      <dl className="facts">
        <dt>{t('follow-up.rated')}</dt>
        <dd>
          {say(followUp.levelName)}
          {followUp.comment === '' ? null : <span lang="zh-CN">：{followUp.comment}</span>}
        </dd>
        <dt>{t('follow-up.applicant')}</dt>
        <dd lang="zh-CN">{followUp.applicant}</dd>
        <dt>{t('follow-up.contact-by')}</dt>
        <dd>{due(followUp.contactDueAt)}</dd>
        <dt>{t('follow-up.due')}</dt>
        <dd>{due(followUp.dueAt)}</dd>
        {followUp.assignee === null ? null : (
          <>
            <dt>{t('follow-up.holder')}</dt>
            <dd lang="zh-CN">{followUp.assignee.name}</dd>
          </>
        )}
        {followUp.closedAt === null ? null : (
          <>
            <dt>{t('follow-up.contact-note')}</dt>
            <dd lang="zh-CN">{followUp.contactNote}</dd>
            <dt>{t('follow-up.answer')}</dt>
            <dd lang="zh-CN">{followUp.result}</dd>
          </>
        )}
      </dl>
      <Handling followUp={followUp} />
    </li>
  );
};

/** Bad ratings to be followed up (差评回访, LAW-33), what is due first. */
export const FollowUpPage = () => {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const status = statuses.find((name) => name === params.get('status')) ?? 'open';
  const followUps = useInfiniteQuery({
    queryKey: ['follow-ups', status],
    queryFn: ({ pageParam }) => get<Page<FollowUp>>(withQuery('/api/follow-ups', { status, cursor: pageParam })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const counts = useQuery({
    queryKey: ['follow-ups', 'counts'],
    queryFn: () => get<FollowUpCounts>('/api/follow-ups/counts'),
  }).data;
  const badge = (name: (typeof statuses)[number]): string => {
    if (counts === undefined) return '';
    return counts[name] >= counts.most ? `${counts.most - 1}+` : String(counts[name]);
  };
  return (
    <>
      <Title name={t('desk.follow-ups')}>{t('desk.follow-ups')}</Title>
      <p>{t('follow-up.hint')}</p>
      <div className="queues" role="group" aria-label={t('follow-up.status')}>
        {statuses.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={status === name}
            onClick={() => setParams({ status: name }, { replace: true })}
          >
            {t(`follow-up.${name}`)} <b className="count">{badge(name)}</b>
          </button>
        ))}
      </div>
      <Loaded of={followUps}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <p role="status">{t('follow-up.none')}</p>;
          return (
            <>
              <ul className="plain">
                {rows.map((followUp) => (
                  <FollowUpCard key={followUp.id} followUp={followUp} />
                ))}
              </ul>
              {followUps.hasNextPage ? (
                <button type="button" className="button" onClick={() => void followUps.fetchNextPage()}>
                  {t('follow-up.more')}
                </button>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </>
  );
};
