import { useInfiniteQuery } from '@tanstack/react-query';
import { get, withQuery } from '../../../shared/api/request.ts';
import type { Page, Words } from '../../../shared/api/types.ts';
import { showMoment } from '../../../shared/format/dates.ts';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { useWords } from '../../../shared/i18n/words.ts';

interface Entry {
  seq: number;
  at: string;
  actor: string;
  actName: Words;
  detail: Record<string, unknown>;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Who changed what: the record of administration, the newest first. */
export const RecordPage = () => {
  const { t, say, language } = useWords();
  const record = useInfiniteQuery({
    queryKey: ['administration-record'],
    queryFn: ({ pageParam }) =>
      get<Page<Entry>>(withQuery('/api/administration/record', { limit: 30, cursor: pageParam })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });
  return (
    <>
      <Title name={t('admin.record')}>{t('admin.record')}</Title>
      <p>{t('admin.record-hint')}</p>
      <Loaded of={record}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items);
          if (entries.length === 0) return <p role="status">{t('admin.record-empty')}</p>;
          return (
            <ul className="plain rows card">
              {entries.map(({ seq, at, actor, actName, detail }) => (
                <li key={seq} className="row">
                  <div>
                    <strong>{say(actName)}</strong> · <span lang="zh-CN">{actor}</span>
                    <p>{showMoment(at, language)}</p>
                    <p lang="zh-CN">
                      <small>
                        {Object.entries(detail)
                          .map(([name, value]) => `${name}: ${shown(value)}`)
                          .join(' · ')}
                      </small>
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {record.hasNextPage ? (
        <button type="button" className="button" onClick={() => void record.fetchNextPage()}>
          {t('admin.more')}
        </button>
      ) : null}
    </>
  );
};
